import { chmod, mkdir, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Frame, FrameDecoder, HEADER_BYTES } from '../frames.ts'
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
  let bytesBefore = 0
  const onData = (chunk: Buffer): void => {
    const frame = firstFrame(decoder, chunk)
    bytesBefore += chunk.length
    if (frame === undefined) return
    clearTimeout(timer)
    socket.off('data', onData)
    const hello = frame === null ? null : parseHello(frame)
    if (frame === null || hello === null) return void socket.destroy()
    onHello(hello, socket)
    // An execution that loads packages says so at once when they are small: one read may hold both.
    const bytesAfter = bytesBefore - HEADER_BYTES - frame.payload.length
    if (bytesAfter > 0) socket.unshift(chunk.subarray(-bytesAfter))
  }
  socket.on('data', onData)
}

/** Undefined while it is not whole, null when it is too large. */
const firstFrame = (decoder: FrameDecoder, chunk: Buffer): Frame | null | undefined => {
  try {
    return decoder.push(chunk).next().value ?? undefined
  } catch {
    return null
  }
}

const parseHello = (frame: Frame): Hello | null => {
  try {
    const { token, id } = JSON.parse(frame.payload.toString())
    return frame.type === 'H' && typeof token === 'string' && typeof id === 'string'
      ? { token, id }
      : null
  } catch {
    return null
  }
}
