import type { Upload } from '@tus/server'
import type { FinishUpload, UploadOf } from '../../logics/files/finish-upload.ts'
import { readMetadata, readTags } from '../file/upload-fields.ts'
import type { Staging } from './staging.ts'
import type { TusContext } from './tus-server.ts'
import { idOf } from './upload-names.ts'

/** Makes files of uploads that are whole. */
export interface FinishStaged {
  now: (name: string, context: TusContext) => Promise<void>
  /** Leaves alone what is not whole, or not there. */
  ifWhole: (name: string, context: TusContext) => Promise<void>
}

/** Reads what its sender said of an upload; throws `invalid_request`. */
export const detailsOf = (owner: string, { id, metadata = {} }: Upload): UploadOf => ({
  id: idOf(id),
  owner,
  name: metadata.filename ?? metadata.name ?? undefined,
  tags: metadata.tags ? readTags(metadata.tags) : [],
  metadata: metadata.metadata ? readMetadata(metadata.metadata) : {},
})

/** Puts the steps together. */
export const makeFinishStaged = (staging: Staging, finish: FinishUpload): FinishStaged => {
  const finishOne = async (upload: Upload, context: TusContext): Promise<void> => {
    const details = detailsOf(context.owner, upload)
    await finish(() => staging.read(upload.id), details, context.signal)
    context.finished = upload.id
  }
  return {
    now: async (name, context) => finishOne(await staging.getUpload(name), context),
    ifWhole: async (name, context) => {
      const upload = await staging.getUpload(name).catch(() => null)
      if (upload !== null && upload.size === upload.offset) await finishOne(upload, context)
    },
  }
}
