import type { RunOperation } from '../../workers/process/operation.ts'
import { detect } from '../detect.ts'
import type { Finding } from '../finding.ts'
import { warmUpImages } from '../properties/image.ts'
import { readBytes } from '../read-bytes.ts'

const headBytes = 1024 * 1024
const memoryWords = /memory|allocation/i

/** What the first file would wait for. */
export const warmUp = warmUpImages

/**
 * Tells the type of a file first, then what the file says of itself: where that takes too much, the
 * type is known all the same.
 */
export const run: RunOperation<{ extension: string }> = async ({ extension }, given, tell) => {
  const { descriptor, sizeBytes, isWhole } = given
  const head = readBytes(descriptor, 0, Math.min(headBytes, sizeBytes))
  const { read, ...found } = await detect({ descriptor, sizeBytes, head }, extension)
  tell({ ...found })
  if (!isWhole) return unreadable(found, 'too_large')
  try {
    return { ...found, properties: { ...found.properties, ...(await read()) } }
  } catch (error) {
    if (memoryWords.test(String(error))) throw error
    return unreadable(found, 'damaged')
  }
}

const unreadable = ({ mimeType, properties }: Finding, reason: string) => ({
  mimeType,
  properties: { ...properties, readable: false, reason },
})
