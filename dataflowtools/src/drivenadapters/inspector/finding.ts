import type { Json } from '../../logics/files/types.ts'

/** What is known of a file so far. */
export interface Finding {
  mimeType: string
  properties: Record<string, Json>
}

/** A file in a worker: positioned reads alone, so that nobody moves another's place. */
export interface ReadableFile {
  descriptor: number
  sizeBytes: number
  /** Its first bytes. */
  head: Buffer
}

/** Leaves out what a file does not say. */
export const told = (values: Record<string, Json | undefined>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, Json] =>
        entry[1] !== undefined && entry[1] !== null && entry[1] !== '',
    ),
  )

const textMaxChars = 1000

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const controls = /[\u0000-\u001f\u007f]+/g

/** A text out of a file, bounded, without control characters. */
export const shortText = (text: string | undefined): string | undefined =>
  text?.slice(0, textMaxChars).replace(controls, ' ').trim()

/** A count out of a file. */
export const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined

/** A time out of a file, in ISO 8601; undefined for what is none. */
export const time = (text: string | undefined): string | undefined =>
  text !== undefined &&
  /^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?)?$/.test(text)
    ? text
    : undefined
