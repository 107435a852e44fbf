import { makeAnswerOnce } from './answer-once.ts'
import { makeCancelJob } from './cancel-job.ts'
import { makeFindJob } from './find-job.ts'
import { makeFollowJob, makeHasSeenAll } from './follow-job.ts'
import type { RemedyOf } from './http/to-wire-job.ts'
import { makeJobResult } from './job-result.ts'
import { makeListJobs } from './list-jobs.ts'
import type { IdempotencyStore, JobQueue, JobStore } from './ports.ts'
import { makeSubmitJob } from './submit-job.ts'

/** What the use cases stand on. */
export interface JobUseCaseDeps {
  queue: JobQueue
  store: JobStore
  idempotency: IdempotencyStore
  checkCallback: (url: string, owner: string) => Promise<void>
  remedyOf: RemedyOf
}

/** Makes all that can be done with jobs from outside. */
export const makeJobUseCases = (deps: JobUseCaseDeps) => {
  const findJob = makeFindJob(deps)
  return {
    submit: makeSubmitJob(deps),
    find: findJob,
    list: makeListJobs(deps),
    cancel: makeCancelJob({ ...deps, findJob }),
    result: makeJobResult({ ...deps, findJob }),
    follow: makeFollowJob(deps),
    hasSeenAll: makeHasSeenAll(deps),
    answerOnce: makeAnswerOnce(deps),
    remedyOf: deps.remedyOf,
  }
}

/** All that can be done with jobs from outside. */
export type JobUseCases = ReturnType<typeof makeJobUseCases>
