import { chmod, mkdir, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FrameDecoder } from '../frames.ts'
import { makeRunFolder } from './run-folder.ts'

const HELLO_MAX_BYTES = 1024
const HELLO_TIMEOUT_MS = 10_000
const SOCKET_NAME = 'sandbox.sock'

/** A parked, locked-down execution that said hello. */
export interface Hello {
  token: string
  id: string
}

/** The socket on which executions report. Its folder is closed to other users; boxes get it bound in. */
export class HelloServer {
  readonly folder: string
  readonly socketName = SOCKET_NAME
  /** Removed with all its contents on `close`. */
  readonly outerFolder: string
  readonly #server: Server

  private constructor(
    outerFolder: string,
    folder: string,
    onHello: (hello: Hello, socket: Socket) => void,
  ) {
    this.outerFolder = outerFolder
    this.folder = folder
    this.#server = createServer({ noDelay: false }, (socket) => readHello(socket, onHello))
  }

  /** Listens in a fresh folder under the system's temporary one: a socket's path has 107 bytes at most. */
  static async listen(onHello: (hello: Hello, socket: Socket) => void): Promise<HelloServer> {
    const outerFolder = await makeRunFolder(tmpdir())
    const folder = join(outerFolder, 'run')
    await mkdir(folder)
    // mkdir applies the umask; the sandbox's uid must be able to walk in, once it is bound in the box.
    await chmod(folder, 0o755)
    const server = new HelloServer(outerFolder, folder, onHello)
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', reject).listen(join(folder, SOCKET_NAME), resolve)
    })
    await chmod(join(folder, SOCKET_NAME), 0o666)
    return server
  }

  async close(): Promise<void> {
    this.#server.close()
    await rm(this.outerFolder, { recursive: true, force: true })
  }
}

const readHello = (socket: Socket, onHello: (hello: Hello, socket: Socket) => void): void => {
  const decoder = new FrameDecoder(HELLO_MAX_BYTES)
  const timer = setTimeout(() => socket.destroy(), HELLO_TIMEOUT_MS)
  socket.on('error', () => socket.destroy())
  socket.once('close', () => clearTimeout(timer))
  const onData = (chunk: Buffer): void => {
    const hello = parseHello(decoder, chunk)
    if (hello === undefined) return
    clearTimeout(timer)
    socket.off('data', onData)
    if (hello === null) socket.destroy()
    else onHello(hello, socket)
  }
  socket.on('data', onData)
}

const parseHello = (decoder: FrameDecoder, chunk: Buffer): Hello | null | undefined => {
  try {
    const frame = decoder.push(chunk).next().value
    if (frame === undefined) return undefined
    const { token, id } = JSON.parse(frame.payload.toString())
    return frame.type === 'H' && typeof token === 'string' && typeof id === 'string'
      ? { token, id }
      : null
  } catch {
    return null
  }
}
