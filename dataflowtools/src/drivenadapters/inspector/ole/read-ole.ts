import type { Json } from '../../../logics/files/types.ts'
import { type ReadableFile, shortText, told } from '../finding.ts'
import { type CompoundFile, openCompoundFile } from './compound-file.ts'
import { readPropertySet } from './property-set.ts'

/** A compound file that was recognised, and how to read what it says of itself. */
export interface OleFinding {
  mimeType: string
  read: () => Record<string, Json>
}

const byStream: readonly [string, string][] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['VisioDocument', 'application/vnd.visio'],
  ['__properties_version1.0', 'application/vnd.ms-outlook'],
]
/** What an encrypted file of newer Office is within: only its name tells. */
const byExtension: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}
const otherType = 'application/x-cfb'

/** Tells what a compound file is by its streams; null for what is none. Throws for a damaged one. */
export const readOle = (file: ReadableFile, extension: string): OleFinding | null => {
  const compound = openCompoundFile(file)
  if (compound === null) return null
  const known = byStream.find(([name]) => compound.has(name))
  if (known !== undefined) return { mimeType: known[1], read: () => summary(compound) }
  const isEncrypted = compound.has('EncryptedPackage')
  return {
    mimeType: (isEncrypted ? byExtension[extension] : undefined) ?? otherType,
    read: () => told({ encrypted: isEncrypted || undefined }),
  }
}

/** The numbers are those of [MS-OLEPS] 3.1. */
const summary = (compound: CompoundFile): Record<string, Json> => {
  const bytes = compound.stream('\u0005SummaryInformation')
  if (bytes === null) return {}
  const set = readPropertySet(bytes)
  const text = (number: number): string | undefined => {
    const value = set.get(number)
    return typeof value === 'string' ? shortText(value) : undefined
  }
  const count = (number: number): number | undefined => {
    const value = set.get(number)
    return typeof value === 'number' && value > 0 ? value : undefined
  }
  return told({
    title: text(2),
    subject: text(3),
    author: text(4),
    keywords: text(5),
    last_modified_by: text(8),
    created: text(12),
    modified: text(13),
    application: text(18),
    pages: count(14),
    words: count(15),
  })
}
