import { badField } from '../../errors/bad-field.ts'
import type { FindTagIds } from '../tags/find-tag-ids.ts'
import type { ResolveTags } from '../tags/resolve-tags.ts'
import { mergeMetadata } from './check-metadata.ts'
import { cleanFileName, fileNameMax } from './file-name.ts'
import { fileNotFound, findFile } from './find-file.ts'
import type { FileRecords } from './ports.ts'
import type { FileRecord, Json } from './types.ts'

/** What callers may change of a file; what is left out stays. */
export interface AskedChange {
  name?: string
  /** Names or ids; these and no others. */
  tags?: readonly string[]
  /** Names or ids; beside those that it has. */
  addTags?: readonly string[]
  removeTags?: readonly string[]
  /** Merged into what there is; null takes a name away. */
  metadata?: Record<string, Json>
}

/** Changes a file; throws `file_not_found`, `file_expired`, `tag_not_found` and `invalid_request`. */
export type UpdateFile = (owner: string, id: string, change: AskedChange) => Promise<FileRecord>

/** What the use case needs. */
export interface UpdateFileDeps {
  files: Pick<FileRecords, 'find' | 'update'>
  resolveTags: ResolveTags
  findTagIds: FindTagIds
}

const checkName = (given: string): string => {
  const name = cleanFileName(given)
  if (name === null) throw badField('/name', 'has nothing in it that a file could be called')
  if ([...name].length > fileNameMax) {
    throw badField('/name', `is too long; accepted are ${fileNameMax} characters`)
  }
  return name
}

const namesTags = ({ tags, addTags, removeTags }: AskedChange): boolean =>
  [tags, addTags, removeTags].some((named) => named !== undefined)

/** The ids that the file is to have. */
const tagIdsOf = async (
  { resolveTags, findTagIds }: UpdateFileDeps,
  { owner, tags: present }: FileRecord,
  { tags = present, addTags = [], removeTags = [] }: AskedChange,
): Promise<string[]> => {
  const wanted = await resolveTags(owner, [...tags, ...addTags])
  const removed = new Set(await findTagIds(owner, removeTags))
  return wanted.filter((id) => !removed.has(id))
}

/** Puts the use case together. */
export const makeUpdateFile =
  (deps: UpdateFileDeps): UpdateFile =>
  async (owner, id, change) => {
    const { file } = await findFile(deps.files, owner, id)
    const { name, metadata } = change
    const updated = await deps.files.update(owner, file.id, {
      ...(name === undefined ? {} : { name: checkName(name) }),
      ...(metadata === undefined ? {} : { metadata: mergeMetadata(file.metadata, metadata) }),
      ...(namesTags(change) ? { tagIds: await tagIdsOf(deps, file, change) } : {}),
    })
    if (updated === null) throw fileNotFound(id)
    return updated
  }
