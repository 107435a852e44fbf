import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../errors/app-error.ts'
import type { DeleteFile, UpdateFile } from './steps.ts'
import type { Json } from './types.ts'

/** One thing that is done to many files. */
export type ManyChange =
  | { operation: 'delete' }
  | { operation: 'tag'; add: readonly string[]; remove: readonly string[] }
  | { operation: 'metadata'; metadata: Record<string, Json> }

/** What became of one file. */
export interface ChangedFile {
  fileId: string
  error: { code: string; message: string } | null
}

/** Tells after each file how many are done. */
export type OnChanged = (done: number) => void

/** Changes files one after the other; one's failure does not fail the rest. */
export type ChangeMany = (
  owner: string,
  ids: readonly string[],
  change: ManyChange,
  context: { signal: AbortSignal; onChanged: OnChanged },
) => Promise<ChangedFile[]>

/** What the use case needs. */
export interface ChangeManyDeps {
  remove: DeleteFile
  update: UpdateFile
}

const changeOne = (
  { remove, update }: ChangeManyDeps,
  owner: string,
  id: string,
  change: ManyChange,
): Promise<unknown> => {
  if (change.operation === 'delete') return remove(owner, id)
  return change.operation === 'tag'
    ? update(owner, id, { addTags: change.add, removeTags: change.remove })
    : update(owner, id, { metadata: change.metadata })
}

const errorOf = (error: unknown): ChangedFile['error'] => {
  if (!(error instanceof AppError)) throw error
  return { code: error.code, message: error.message }
}

/**
 * Puts the use case together. It throws what the first file failed with while the database is away:
 * nothing has happened then, and all can be tried again.
 */
export const makeChangeMany =
  (deps: ChangeManyDeps): ChangeMany =>
  async (owner, ids, change, { signal, onChanged }) => {
    const changed: ChangedFile[] = []
    for (const fileId of ids) {
      // The embedded database answers in the same turn: others get theirs here.
      await setImmediate()
      signal.throwIfAborted()
      const error = await changeOne(deps, owner, fileId, change).then(() => null, errorOf)
      if (changed.length === 0 && error?.code === 'records_unavailable') {
        throw new AppError('records_unavailable', error.message)
      }
      changed.push({ fileId, error })
      onChanged(changed.length)
    }
    return changed
  }
