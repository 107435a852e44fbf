import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { StoredBlob } from '../../logics/files/types.ts'
import { tooLarge } from './blob-errors.ts'
import { makeLine } from './line.ts'

/** How a stream is cut: memory is `blockBytes` × (`atOnce` + 1), whatever comes. */
export interface Cutting {
  maxBytes: number
  blockBytes: number
  /** Blocks that are stored at the same time. */
  atOnce: number
}

/** Stores a block, which is its own until it resolves; blocks are counted from 0. */
export type StoreBlock = (bytes: Buffer, index: number) => Promise<void>

/**
 * Reads a stream to its end and stores it in blocks of equal size, of which the last is shorter (of an
 * empty stream there is none); counts and hashes on the way. Throws `file_too_large`, what `store`
 * throws, and what the stream was destroyed with; the stream is destroyed then.
 */
export const storeInBlocks = async (
  content: Readable,
  { maxBytes, blockBytes, atOnce }: Cutting,
  store: StoreBlock,
): Promise<Omit<StoredBlob, 'key'>> => {
  // It may break while nobody reads it: without a listener that would end the process.
  content.on('error', () => undefined)
  const hash = createHash('sha256')
  const line = makeLine(atOnce, (error) => content.destroy(error))
  const free: Buffer[] = []
  let [sizeBytes, filled, count] = [0, 0, 0]
  let block: Buffer | null = null

  /** What is written is hashed meanwhile: it goes on in another thread. */
  const send = async (bytes: Buffer): Promise<void> => {
    const part = bytes.subarray(0, filled)
    const index = count++
    await line.add(() => store(part, index).then(() => void free.push(bytes)))
    hash.update(part)
    block = null
    filled = 0
  }
  const take = async (chunk: Uint8Array): Promise<void> => {
    for (let at = 0; at < chunk.length; ) {
      block ??= free.pop() ?? Buffer.allocUnsafeSlow(blockBytes)
      const piece = chunk.subarray(at, at + blockBytes - filled)
      block.set(piece, filled)
      at += piece.length
      filled += piece.length
      if (filled === blockBytes) await send(block)
    }
  }

  try {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes)
      await take(chunk)
    }
    if (block !== null) await send(block)
  } finally {
    await line.drained()
  }
  line.check()
  return { sha256: hash.digest('hex'), sizeBytes }
}
