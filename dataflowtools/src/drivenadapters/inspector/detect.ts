import { fileTypeFromBuffer } from 'file-type'
import type { Json } from '../../logics/files/types.ts'
import type { Finding, ReadableFile } from './finding.ts'
import { readOle } from './ole/read-ole.ts'
import { readImageFile } from './properties/image.ts'
import { readPdf } from './properties/pdf.ts'
import { readText } from './text/read-text.ts'
import { readZip } from './zip/read-zip.ts'

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
  if (mimeType === 'application/pdf') return () => readPdf(file)
  return mimeType.startsWith('image/') ? () => readImageFile(mimeType, file) : nothing
}

const text = (file: ReadableFile, extension: string, sniffed: string | undefined): Detected => {
  const found = readText(file, extension)
  if (found === null) {
    return { mimeType: sniffed ?? 'application/octet-stream', properties: {}, read: nothing }
  }
  const isImage = found.mimeType === 'image/svg+xml'
  return { ...found, read: isImage ? () => readImageFile(found.mimeType, file) : nothing }
}

const zip = async (file: ReadableFile, sniffed: string): Promise<Detected> => {
  try {
    const found = await readZip(file.descriptor)
    const isPlain = found.mimeType === 'application/zip'
    return { ...found, mimeType: isPlain ? sniffed : found.mimeType, properties: {} }
  } catch (error) {
    return { mimeType: sniffed, properties: {}, read: () => Promise.reject(error) }
  }
}

const ole = (file: ReadableFile, extension: string): Detected => {
  try {
    const found = readOle(file, extension)
    if (found !== null) return { ...found, properties: {}, read: async () => found.read() }
  } catch (error) {
    return { mimeType: 'application/x-cfb', properties: {}, read: () => Promise.reject(error) }
  }
  return { mimeType: 'application/x-cfb', properties: {}, read: nothing }
}
