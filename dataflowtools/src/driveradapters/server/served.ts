import type { ArchiveFiles } from '../../logics/files/archive-files.ts'
import type { FinishUpload } from '../../logics/files/finish-upload.ts'
import type { AddFile, OpenFile } from '../../logics/files/steps.ts'
import type { ExtractTags } from '../../logics/tags/extract-tags.ts'
import type { FileRouteUseCases } from '../file/file-routes.ts'
import type { TagRouteUseCases } from '../tag/tag-routes.ts'

/** The use cases behind all routes of files. */
export interface FilesServed extends FileRouteUseCases {
  add: AddFile
  archive: ArchiveFiles
  finishUpload: FinishUpload
  open: OpenFile
}

/** The use cases behind all routes of tags. */
export interface TagsServed extends TagRouteUseCases {
  extract: ExtractTags
}
