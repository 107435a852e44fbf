import type { JobProgress } from '@coderunner/common/jobs/job.ts'
import type { ExecutionProgress } from '../../logics/execution/types.ts'

/** One line of progress for people. */
const messageOf = (progress: ExecutionProgress): string =>
  progress.step === 'downloading'
    ? `downloading ${progress.name} ${progress.done}/${progress.total}`
    : progress.step

/** The data of a `progress` event. */
export const toProgressEvent = (progress: ExecutionProgress): Record<string, unknown> => ({
  ...progress,
  message: messageOf(progress),
})

/** Makes what tells the progress of a job: the count of what was fetched stays while the rest is done. */
export const makeTellProgress = (tell: (progress: JobProgress) => void) => {
  let counted: Omit<JobProgress, 'message'> = { done: 0, total: null }
  return (progress: ExecutionProgress): void => {
    if (progress.step === 'downloading') counted = { done: progress.done, total: progress.total }
    if (progress.step === 'running') counted = { done: 0, total: 1 }
    tell({ ...counted, message: messageOf(progress) })
  }
}
