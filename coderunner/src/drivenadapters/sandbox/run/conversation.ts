import type { Socket } from 'node:net'
import { encodeFrame, type Frame, FrameDecoder } from '../frames.ts'

const FRAME_OVERHEAD_BYTES = 1 << 20
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
  const decoder = new FrameDecoder(maxPayloadBytes + FRAME_OVERHEAD_BYTES)
  let bytes = 0
  let frames = 0
  let failure: Error | null = null
  socket.on('data', (chunk: Buffer) => {
    if (failure !== null) return
    bytes += chunk.length
    try {
      for (const frame of decoder.push(chunk)) {
        frames += 1
        onFrame(frame)
      }
    } catch (error) {
      failure = error as Error
      socket.destroy()
    }
    if (bytes > FREE_BYTES || frames > FREE_FRAMES) rest(socket)
  })
  socket.once('close', () => onEnd(failure))
  socket.write(encodeFrame('Q', request))
}

const rest = (socket: Socket): void => {
  socket.pause()
  setTimeout(() => socket.resume(), FLOOD_PAUSE_MS)
}
