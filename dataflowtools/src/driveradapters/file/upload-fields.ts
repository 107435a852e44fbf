import { AppError } from '../../errors/app-error.ts'
import { badField } from '../../errors/bad-field.ts'
import type { Json } from '../../logics/files/types.ts'
import { splitTags } from './split-tags.ts'

/** What comes with the files of an upload. */
export interface UploadFields {
  /** Names or ids. */
  tags: string[]
  metadata: Record<string, Json>
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a text of tags; throws `invalid_request`. */
export const readTags = (text: string): string[] => {
  if (!text.trimStart().startsWith('[')) return splitTags(text)
  const tags = parse(text)
  if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) return tags
  throw badField(
    '/tags',
    'is no list; accepted are names with commas between them, or a JSON array',
  )
}

/** Reads a text of metadata; throws `invalid_request`. */
export const readMetadata = (text: string): Record<string, Json> => {
  const metadata = parse(text)
  if (typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata)) {
    return metadata as Record<string, Json>
  }
  throw badField('/metadata', 'is no JSON object; accepted is such as {"project": "A7"}')
}

const accepted = '`file` (with a filename), `tags` and `metadata`'

const refuse = (name: string): AppError =>
  new AppError(
    'invalid_multipart',
    name === 'file'
      ? 'the part "file" has no filename'
      : `there is no field ${JSON.stringify(name)}; accepted are ${accepted}`,
  )

/** Collects the fields of an upload; `take` throws for what is no field of it. */
export const uploadFields = () => {
  const tags: string[] = []
  let metadata: Record<string, Json> | null = null
  const take = (name: string, value: string): void => {
    if (name === 'tags') {
      tags.push(...readTags(value))
    } else if (name === 'metadata' && metadata === null) {
      metadata = readMetadata(value)
    } else if (name === 'metadata') {
      throw new AppError('invalid_multipart', 'there are two fields `metadata`; send one')
    } else {
      throw refuse(name)
    }
  }
  return { take, refuse, read: (): UploadFields => ({ tags, metadata: metadata ?? {} }) }
}
