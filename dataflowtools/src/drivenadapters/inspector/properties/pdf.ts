import type { Json } from '../../../logics/files/types.ts'
import { type ReadableFile, shortText, told } from '../finding.ts'
import { readInto } from '../read-bytes.ts'
import { loadPdfium, type Pdfium } from './pdfium.ts'

/** FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY */
const needsPassword = [4, 5]
const scratchBytes = 8192

/** Pages, the size of the first, and what the document says of itself. Throws for a damaged one. */
export const readPdf = async (file: ReadableFile): Promise<Record<string, Json>> => {
  const pdfium = await loadPdfium()
  const data = pdfium.wasmExports.malloc(file.sizeBytes)
  if (data === 0) throw new Error('out of memory: the file does not fit')
  readInto(file.descriptor, 0, pdfium.HEAPU8.subarray(data, data + file.sizeBytes))
  const document = pdfium._FPDF_LoadMemDocument(data, file.sizeBytes, 0)
  if (document !== 0) return describe(pdfium, document)
  const error = pdfium._FPDF_GetLastError()
  if (needsPassword.includes(error)) {
    return { encrypted: true, readable: false, reason: 'encrypted' }
  }
  throw new Error(`PDFium refuses it: ${error}`)
}

const describe = (pdfium: Pdfium, document: number): Record<string, Json> => {
  const scratch = pdfium.wasmExports.malloc(scratchBytes)
  const text = (tag: string): string | undefined => metaText(pdfium, document, scratch, tag)
  return told({
    pages: pdfium._FPDF_GetPageCount(document),
    ...pageSize(pdfium, document, scratch),
    title: text('Title'),
    author: text('Author'),
    subject: text('Subject'),
    keywords: text('Keywords'),
    creator: text('Creator'),
    producer: text('Producer'),
    created: pdfTime(text('CreationDate')),
    modified: pdfTime(text('ModDate')),
    version: version(pdfium, document, scratch),
    encrypted: pdfium._FPDF_GetSecurityHandlerRevision(document) !== -1,
  })
}

const view = (pdfium: Pdfium, pointer: number, sizeBytes: number): DataView =>
  new DataView(pdfium.HEAPU8.buffer, pdfium.HEAPU8.byteOffset + pointer, sizeBytes)

/** The tag goes to the beginning of the scratch memory, the text behind it. */
const metaText = (
  pdfium: Pdfium,
  document: number,
  scratch: number,
  tag: string,
): string | undefined => {
  const name = Buffer.from(`${tag}\0`)
  pdfium.HEAPU8.set(name, scratch)
  const [at, room] = [scratch + 64, scratchBytes - 64]
  const sizeBytes = pdfium._FPDF_GetMetaText(document, scratch + 0, at, room)
  if (sizeBytes <= 2 || sizeBytes > room) return undefined
  const bytes = Buffer.from(pdfium.HEAPU8.subarray(at, at + sizeBytes - 2))
  return shortText(bytes.toString('utf16le'))
}

/** In points, 1/72 inch. */
const pageSize = (pdfium: Pdfium, document: number, scratch: number): Record<string, Json> => {
  const isThere = pdfium._FPDF_GetPageSizeByIndex(document, 0, scratch, scratch + 8)
  if (isThere === 0) return {}
  const numbers = view(pdfium, scratch, 16)
  const [width, height] = [numbers.getFloat64(0, true), numbers.getFloat64(8, true)]
  return { page_width_pt: round(width), page_height_pt: round(height) }
}

const round = (value: number): number => Math.round(value * 100) / 100

const version = (pdfium: Pdfium, document: number, scratch: number): string | undefined => {
  if (pdfium._FPDF_GetFileVersion(document, scratch) === 0) return undefined
  const number = view(pdfium, scratch, 4).getInt32(0, true)
  return `${Math.floor(number / 10)}.${number % 10}`
}

/** `D:YYYYMMDDHHmmSSOHH'mm'`, ISO 32000-1, 7.9.4; what is left out is left out here, too. */
const pdfTime = (text: string | undefined): string | undefined => {
  const form = /^D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(
    text ?? '',
  )
  if (form === null) return undefined
  const [, year, month, day, hour, minute, second = '00', utc, zone, zoneMinutes = '00'] = form
  if (month === undefined || day === undefined) return year
  if (hour === undefined || minute === undefined) return `${year}-${month}-${day}`
  const offset = utc ?? (zone === undefined ? '' : `${zone}:${zoneMinutes}`)
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`
}
