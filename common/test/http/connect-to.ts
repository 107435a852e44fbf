import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** A connection to a server, and all that it answers until it closes. */
export interface Connection {
  socket: Socket
  answer: Promise<{ head: string; body: string }>
}

/** Connects to a server, which is let listen if it does not; what is sent is the test's. */
export const connectTo = async (server: FastifyInstance): Promise<Connection> => {
  if (!server.server.listening) await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as { port: number }
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  socket.on('error', () => undefined)
  const answer = once(socket, 'close').then(() => {
    const [head = '', body = ''] = text.split('\r\n\r\n')
    return { head, body }
  })
  await once(socket, 'connect')
  return { socket, answer }
}

/** The head of a request with a body of `sizeBytes`, after which the connection is closed. */
export const postHead = (path: string, sizeBytes: number): string =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${sizeBytes}\r\n\r\n`
