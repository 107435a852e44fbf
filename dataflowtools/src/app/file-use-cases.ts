import { makeAddFile } from '../logics/files/add-file.ts'
import { type ArchiveFiles, makeArchiveFiles } from '../logics/files/archive-files.ts'
import { type ChangeMany, makeChangeMany } from '../logics/files/change-many.ts'
import { makeDeleteFile } from '../logics/files/delete-file.ts'
import { type FinishUpload, makeFinishUpload } from '../logics/files/finish-upload.ts'
import { type GetFile, makeGetFile } from '../logics/files/get-file.ts'
import { type ListFiles, makeListFiles } from '../logics/files/list-files.ts'
import { makeOpenFile } from '../logics/files/open-file.ts'
import type { BlobStore, FileInspector, FileRecords, WriteZip } from '../logics/files/ports.ts'
import { makeReadText } from '../logics/files/read-text.ts'
import type { AddFile, DeleteFile, OpenFile, ReadText, UpdateFile } from '../logics/files/steps.ts'
import { makeSweepFiles, type SweepFiles } from '../logics/files/sweep-files.ts'
import { makeUpdateFile } from '../logics/files/update-file.ts'
import { makeFindTagIds } from '../logics/tags/find-tag-ids.ts'
import type { TagRecords } from '../logics/tags/ports.ts'
import { makeResolveTags } from '../logics/tags/resolve-tags.ts'

/** What the use cases of files are made of. */
export interface FileUseCaseDeps {
  files: FileRecords
  tags: TagRecords
  blobs: BlobStore
  inspector: FileInspector
  writeZip: WriteZip
  maxUploadBytes: number
  ttlMs: number | null
  orphanAgeMs: number
}

/** The use cases of files. */
export interface FileUseCases {
  add: AddFile
  archive: ArchiveFiles
  changeMany: ChangeMany
  finishUpload: FinishUpload
  get: GetFile
  list: ListFiles
  open: OpenFile
  readText: ReadText
  remove: DeleteFile
  sweep: SweepFiles
  update: UpdateFile
}

/** Puts the use cases of files together. */
export const makeFileUseCases = (deps: FileUseCaseDeps): FileUseCases => {
  const { files, tags, blobs, writeZip, maxUploadBytes: maxBytes } = deps
  const resolveTags = makeResolveTags(tags)
  const findTagIds = makeFindTagIds(tags)
  const add = makeAddFile({ ...deps, resolveTags })
  const open = makeOpenFile(files, blobs)
  const remove = makeDeleteFile(files)
  const update = makeUpdateFile({ files, resolveTags, findTagIds })
  return {
    ...{ add, open, remove, update },
    archive: makeArchiveFiles({ open, writeZip }),
    changeMany: makeChangeMany({ remove, update }),
    finishUpload: makeFinishUpload({ files, blobs, add, maxBytes }),
    get: makeGetFile(files),
    list: makeListFiles({ files, findTagIds }),
    readText: makeReadText(open),
    sweep: makeSweepFiles(deps),
  }
}
