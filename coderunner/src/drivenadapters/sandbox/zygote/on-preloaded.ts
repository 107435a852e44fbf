import type { Socket } from 'node:net'
import { FrameDecoder } from '../frames.ts'

/** Longer than the one frame that is awaited; nothing else is read of an execution that loads packages. */
const FRAME_MAX_BYTES = 16

/**
 * Calls `listener` when an execution, which said hello before it loaded anything, says that it has
 * loaded its packages. One that says anything else is hung up on.
 */
export const onPreloaded = (socket: Socket, listener: () => void): void => {
  const decoder = new FrameDecoder(FRAME_MAX_BYTES)
  const onData = (chunk: Buffer): void => {
    const type = firstType(decoder, chunk)
    if (type === undefined) return
    socket.off('data', onData)
    if (type === 'P') listener()
    else socket.destroy()
  }
  socket.on('data', onData)
}

const firstType = (decoder: FrameDecoder, chunk: Buffer): string | null | undefined => {
  try {
    return decoder.push(chunk).next().value?.type
  } catch {
    return null
  }
}
