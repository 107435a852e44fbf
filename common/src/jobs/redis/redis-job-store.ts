import type { CallbackState, Job, JobEvent } from '../job.ts'
import type { Found, JobStore } from '../ports.ts'
import type { Context } from './context.ts'
import { type ScriptAnswer, textsOf } from './scripts.ts'

const PAGE = 500
const SWEEP_BATCH = 200

/** The store over the same keys as the queue; `closeAll` ends the connections. */
export const makeRedisJobStore = (
  { client, run, news, prefix, pollMs }: Context,
  closeAll: () => Promise<void>,
): JobStore => {
  const readLog = async (id: string, afterSeq: number): Promise<JobEvent[]> => {
    const lines = await client.lrange(`${prefix}:log:${id}`, afterSeq, afterSeq + PAGE - 1)
    return lines.map((line, index) => ({ seq: afterSeq + index + 1, ...JSON.parse(line) }))
  }
  const awaitLog: JobStore['events'] = async (id, afterSeq, waitMs, signal) => {
    const until = performance.now() + waitMs
    const ear = news.listen(`events ${id}`)
    try {
      for (;;) {
        const found = await readLog(id, afterSeq)
        const leftMs = until - performance.now()
        if (found.length > 0 || leftMs <= 0 || signal.aborted) return found
        await ear.heard(Math.min(leftMs, pollMs), signal)
      }
    } finally {
      ear.close()
    }
  }
  const sweep = async (): Promise<number> => {
    const [forgotten = 0, done = 0] = ((await run('sweep', SWEEP_BATCH)) as number[]).map(Number)
    return done < SWEEP_BATCH ? forgotten : forgotten + (await sweep())
  }
  return {
    find: async (id) => toFound(await run('find', id)),
    list: async ({ owner, limit, before }) =>
      textsOf(await run('list', JSON.stringify(owner), before ?? '', limit)).map(
        (text) => JSON.parse(text) as Job,
      ),
    result: async (id) => {
      const [type, body] = await client.hmgetBuffer(`${prefix}:result:${id}`, 'type', 'body')
      return type && body ? { contentType: String(type), body } : null
    },
    progress: async (id, progress) => {
      const { done, total, message } = progress
      const fields = [done, total, message].map((value) => JSON.stringify(value))
      await run('progress', id, ...fields, JSON.stringify({ done, total, message }))
    },
    append: async (id, events) => {
      await run('append', id, ...events.map(({ type, data }) => JSON.stringify({ type, data })))
    },
    events: awaitLog,
    sweep,
    ping: async () => {
      await client.ping()
    },
    close: closeAll,
  }
}

const toFound = (answer: ScriptAnswer): Found | null => {
  if (answer === null) return null
  const [state, text = '', ...callback] = textsOf(answer)
  if (state === 'expired') return { state, owner: JSON.parse(text) }
  return { state: 'known', job: JSON.parse(text), callback: toCallback(callback) }
}

const toCallback = ([status, tries, reason = 'null']: string[]): CallbackState | null =>
  status === undefined
    ? null
    : {
        status: status as CallbackState['status'],
        attempts: Number(tries),
        lastError: JSON.parse(reason),
      }
