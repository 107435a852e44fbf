import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { AppError } from '../../errors/app-error.ts'
import { isAppError } from '../../errors/is-app-error.ts'
import type { StoredBlob } from '../../logics/files/types.ts'
import { readMultipart } from './multipart.ts'
import { type UploadFields, uploadFields } from './upload-fields.ts'

/** One file of an upload; its bytes are stored, or it is rejected with why they are not. */
export interface ReceivedFile {
  filename: string
  blob: Promise<StoredBlob>
}

/** An upload of which all has come in. */
export interface Upload extends UploadFields {
  files: ReceivedFile[]
}

/** Where bytes go while they come in. */
export interface UploadStore {
  maxBytes: number
  put: (content: Readable, maxBytes: number) => Promise<StoredBlob>
  remove: (key: string) => Promise<void>
}

/** Whether to answer at once: the other files fail alike, or what is still to come is too much to read for them. */
const isHopeless = (error: unknown, request: IncomingMessage, maxBytes: number): boolean => {
  if (!isAppError(error, 'file_too_large')) return true
  const bodyBytes = Number(request.headers['content-length'] ?? Infinity)
  return bodyBytes > 2 * maxBytes
}

/** Removes the bytes of files that will not be recorded. */
export const discard = async (
  files: readonly ReceivedFile[],
  { remove }: UploadStore,
): Promise<void> => {
  for (const one of await Promise.allSettled(files.map(({ blob }) => blob))) {
    if (one.status === 'fulfilled') await remove(one.value.key).catch(() => undefined)
  }
}

/**
 * Reads an upload; the bytes of its files go to the store as they come. When it throws, nothing is left
 * there.
 */
export const receiveUpload = async (
  request: IncomingMessage,
  store: UploadStore,
): Promise<Upload> => {
  const files: ReceivedFile[] = []
  const fields = uploadFields()
  const onFile = async (name: string, filename: string, content: Readable): Promise<void> => {
    if (name !== 'file') throw fields.refuse(name)
    const blob = store.put(content, store.maxBytes)
    files.push({ filename, blob })
    await blob.catch((error) => {
      if (isHopeless(error, request, store.maxBytes)) throw error
    })
  }
  try {
    await readMultipart(request, { onFile, onField: fields.take })
    const named = files.filter(({ filename }) => filename !== '')
    if (named.length === 0) throw new AppError('no_file', 'there is no part `file` with a filename')
    await discard(
      files.filter(({ filename }) => filename === ''),
      store,
    )
    return { files: named, ...fields.read() }
  } catch (error) {
    await discard(files, store)
    throw error
  }
}
