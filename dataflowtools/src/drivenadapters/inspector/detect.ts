import { fileTypeFromBuffer } from 'file-type'
import type { Json } from '../../logics/files/types.ts'
import type { Finding, ReadableFile } from './finding.ts'
import { loadImages, loadOle, loadPdfs, loadZips } from './readers.ts'
import { readText } from './text/read-text.ts'

/** What a file is, and how to find out more. */
export interface Detected extends Finding {
  read: () => Promise<Record<string, Json>>
}

const zipTypes = /^application\/(zip|java-archive|epub\+zip|vnd\.|x-.*zip)/
const nothing = async (): Promise<Record<string, Json>> => ({})

/** Tells a file by its content; its name counts within kinds that content cannot tell apart. Never throws. */
export const detect = async (file: ReadableFile, extension: string): Promise<Detected> => {
  const sniffed = await sniff(file.head)
  const isZip =
    file.head.subarray(0, 2).equals(Buffer.from('PK')) &&
    zipTypes.test(sniffed ?? 'application/zip')
  if (isZip) return zip(file, sniffed ?? 'application/zip')
  if (sniffed === 'application/x-cfb') return ole(file, extension)
  // What is told by a few letters of text is looked at as text.
  if (sniffed === undefined || /xml|^text\//.test(sniffed)) return text(file, extension, sniffed)
  return { mimeType: sniffed, properties: {}, read: readerOf(sniffed, file) }
}

const sniff = async (head: Buffer): Promise<string | undefined> => {
  try {
    const found = await fileTypeFromBuffer(head)
    return found?.mime
  } catch {
    return undefined
  }
}

const readerOf = (mimeType: string, file: ReadableFile): Detected['read'] => {
  if (mimeType === 'application/pdf') return async () => (await loadPdfs()).readPdf(file)
  return mimeType.startsWith('image/') ? imageReader(mimeType, file) : nothing
}

const imageReader =
  (mimeType: string, file: ReadableFile): Detected['read'] =>
  async () =>
    (await loadImages()).readImageFile(mimeType, file)

const text = (file: ReadableFile, extension: string, sniffed: string | undefined): Detected => {
  const found = readText(file, extension)
  if (found === null) {
    return { mimeType: sniffed ?? 'application/octet-stream', properties: {}, read: nothing }
  }
  const isImage = found.mimeType === 'image/svg+xml'
  return { ...found, read: isImage ? imageReader(found.mimeType, file) : nothing }
}

const zip = async (file: ReadableFile, sniffed: string): Promise<Detected> => {
  const { readZip } = await loadZips()
  try {
    const found = await readZip(file.descriptor)
    const isPlain = found.mimeType === 'application/zip'
    return { ...found, mimeType: isPlain ? sniffed : found.mimeType, properties: {} }
  } catch (error) {
    return { mimeType: sniffed, properties: {}, read: () => Promise.reject(error) }
  }
}

const ole = async (file: ReadableFile, extension: string): Promise<Detected> => {
  const { readOle } = await loadOle()
  try {
    const found = readOle(file, extension)
    if (found !== null) return { ...found, properties: {}, read: async () => found.read() }
  } catch (error) {
    return { mimeType: 'application/x-cfb', properties: {}, read: () => Promise.reject(error) }
  }
  return { mimeType: 'application/x-cfb', properties: {}, read: nothing }
}
