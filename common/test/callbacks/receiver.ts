import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What a receiver was sent. */
export interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/**
 * Starts a receiver of callbacks on 127.0.0.1; `answer` is called with the response and the number
 * of the request, from 1.
 */
export const startReceiver = async (
  answer: (response: ServerResponse, count: number) => void = (response) => response.end(),
) => {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    received.push({ method, path, headers, body: await text(request) })
    answer(response, received.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/done?x=1`,
    received,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
