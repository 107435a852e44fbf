import type { RunOperation } from '../../workers/process/operation.ts'
import { detect } from '../detect.ts'
import type { Finding } from '../finding.ts'
import { readBytes } from '../read-bytes.ts'
import { loadImages, loadOle, loadPdfs, loadZips } from '../readers.ts'

const headBytes = 1024 * 1024
const memoryWords = /memory|allocation/i

/** Loads what any kind of file needs. */
export const rehearse = async (): Promise<void> => {
  const { rehearseImages } = await loadImages()
  await Promise.all([rehearseImages(), loadPdfs(), loadZips(), loadOle()])
}

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
