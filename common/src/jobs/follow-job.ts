import { isFinal, type Job, type JobEvent } from './job.ts'
import type { JobStore } from './ports.ts'

const LOOK_AGAIN_MS = 15_000

/**
 * Yields a job's log after `afterSeq`, then what happens until its final `status`. Which process
 * runs the job does not matter.
 */
export const makeFollowJob = ({ store }: { store: JobStore }) =>
  async function* followJob(
    id: string,
    afterSeq: number,
    signal: AbortSignal,
  ): AsyncGenerator<JobEvent> {
    let seq = afterSeq
    while (!signal.aborted) {
      const events = await store.events(id, seq, LOOK_AGAIN_MS, signal)
      for (const event of events) {
        yield event
        seq = event.seq
        if (endsLog(event)) return
      }
      if (events.length === 0 && (await isOver(store, id))) return
    }
  }

/** Makes the question whether nothing is left of a job's log after `afterSeq`, for one that has ended. */
export const makeHasSeenAll =
  ({ store }: { store: JobStore }) =>
  async (id: string, afterSeq: number): Promise<boolean> =>
    afterSeq > 0 && (await store.events(id, afterSeq, 0, AbortSignal.abort())).length === 0

const endsLog = (event: JobEvent): boolean =>
  event.type === 'status' && isFinal((event.data as Job).status)

const isOver = async (store: JobStore, id: string): Promise<boolean> => {
  const found = await store.find(id)
  return found?.state !== 'known' || isFinal(found.job.status)
}
