import { createHash, randomUUID, randomUUIDv7 } from 'node:crypto'
import type { NewFile, StoredBlob } from '../../../src/logics/files/types.ts'
import type { NewTag } from '../../../src/logics/tags/types.ts'

/** A blob under a key of its own; equal `content` is equal bytes. */
export const makeBlob = (content: string = randomUUID()): StoredBlob => ({
  key: randomUUID(),
  sha256: createHash('sha256').update(content).digest('hex'),
  sizeBytes: content.length,
})

/** A file to be recorded, of `ada` if not said otherwise, with the bytes of `blob`. */
export const makeFile = (blob: StoredBlob, given: Partial<NewFile> = {}): NewFile => ({
  id: randomUUIDv7(),
  owner: 'ada',
  name: 'report.pdf',
  sizeBytes: blob.sizeBytes,
  mimeType: 'application/pdf',
  sha256: blob.sha256,
  properties: { pages: 3 },
  metadata: {},
  tagIds: [],
  createdAt: 1_000,
  expiresAt: null,
  ...given,
})

/** A tag to be recorded, of `ada` if not said otherwise. */
export const makeTag = (given: Partial<NewTag> = {}): NewTag => ({
  id: randomUUIDv7(),
  owner: 'ada',
  name: 'invoice',
  color: null,
  description: '',
  rules: [],
  createdAt: 1_000,
  ...given,
})

/** A filter that lets through all files of `ada`, but for what is given. */
export const allFiles = {
  owner: 'ada',
  tagsAll: [],
  tagsAny: [],
  tagsNone: [],
  mimeType: null,
  name: null,
  createdFrom: null,
  createdBefore: null,
}
