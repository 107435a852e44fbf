import { badField } from '../../errors/bad-field.ts'
import type { FindTagIds, ResolveTags } from '../tags/steps.ts'
import { mergeMetadata } from './check-metadata.ts'
import { cleanFileName, fileNameMax } from './file-name.ts'
import { fileNotFound, findFile } from './find-file.ts'
import type { FileRecords } from './ports.ts'
import type { AskedChange, UpdateFile } from './steps.ts'
import type { FileRecord } from './types.ts'

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
