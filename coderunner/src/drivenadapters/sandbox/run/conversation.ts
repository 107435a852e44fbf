import type { Socket } from 'node:net'
import { encodeFrame, type Frame, FrameDecoder } from '../frames.ts'
import { inTurn } from './turns.ts'

const FRAME_OVERHEAD_BYTES = 1 << 20
/** What is read at once; more waits for its turn. */
const CALM_BYTES = 1 << 15
/** Beyond these a run is a flood: its socket is read a chunk at a time, with pauses. */
const FREE_BYTES = 1 << 20
const FREE_FRAMES = 5000
const FLOOD_PAUSE_MS = 4

/** Reads one execution's frames, calmly even when they come as a flood; `onEnd` follows the last one. */
export const converse = (
  socket: Socket,
  request: Buffer,
  maxPayloadBytes: number,
  onFrame: (frame: Frame) => void,
  onEnd: (error: Error | null) => void,
): void => {
  new Conversation(socket, maxPayloadBytes, onFrame, onEnd)
  socket.write(encodeFrame('Q', request))
}

class Conversation {
  readonly #socket: Socket
  readonly #decoder: FrameDecoder
  readonly #onFrame: (frame: Frame) => void
  #bytes = 0
  #frames = 0
  #failure: Error | null = null
  #pending: Buffer | null = null

  constructor(
    socket: Socket,
    maxPayloadBytes: number,
    onFrame: (frame: Frame) => void,
    onEnd: (error: Error | null) => void,
  ) {
    this.#socket = socket
    this.#decoder = new FrameDecoder(maxPayloadBytes + FRAME_OVERHEAD_BYTES)
    this.#onFrame = onFrame
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.once('close', () => {
      this.#readPending()
      onEnd(this.#failure)
    })
  }

  #take(chunk: Buffer): void {
    this.#bytes += chunk.length
    if (this.#bytes <= CALM_BYTES) this.#read(chunk)
    else this.#wait(chunk)
  }

  #wait(chunk: Buffer): void {
    this.#pending = chunk
    this.#socket.pause()
    inTurn(() => this.#readPending())
  }

  #readPending(): void {
    const chunk = this.#pending
    if (chunk === null) return
    this.#pending = null
    this.#read(chunk)
    const isFlood = this.#bytes > FREE_BYTES || this.#frames > FREE_FRAMES
    if (isFlood) setTimeout(() => this.#socket.resume(), FLOOD_PAUSE_MS)
    else this.#socket.resume()
  }

  #read(chunk: Buffer): void {
    if (this.#failure !== null) return
    try {
      for (const frame of this.#decoder.push(chunk)) {
        this.#frames += 1
        this.#onFrame(frame)
      }
    } catch (error) {
      this.#failure = error as Error
      this.#socket.destroy()
    }
  }
}
