import type { JobHandler } from '@coderunner/common/jobs/job-handler.ts'
import type { ChangedFile, ChangeMany, ManyChange } from '../../logics/files/change-many.ts'
import type { BatchBody } from './file-schemas.ts'

/** The kind of the jobs that change many files. */
export const batchKind = 'file_batch'

const toChange = ({ operation, options = {} }: BatchBody): ManyChange => {
  if (operation === 'delete') return { operation }
  return operation === 'tag'
    ? { operation, add: options.add ?? [], remove: options.remove ?? [] }
    : { operation, metadata: options.metadata ?? {} }
}

const toAnswer = (operation: string, changed: readonly ChangedFile[]) => {
  const results = changed.map(({ fileId, error }) => ({ file_id: fileId, error }))
  const failed = changed.filter(({ error }) => error !== null).length
  return { operation, succeeded: changed.length - failed, failed, results }
}

/** Changes the files that a job's payload names. */
export const makeBatchAsJob =
  (changeMany: ChangeMany): JobHandler =>
  async ({ job, payload, signal, progress }) => {
    const body = JSON.parse(payload.toString()) as BatchBody
    const total = body.file_ids.length
    const onChanged = (done: number) =>
      progress({ done, total, message: `${done} of ${total} files` })
    const changed = await changeMany(job.owner, body.file_ids, toChange(body), {
      signal,
      onChanged,
    })
    return {
      contentType: 'application/json; charset=utf-8',
      body: Buffer.from(JSON.stringify(toAnswer(body.operation, changed))),
    }
  }
