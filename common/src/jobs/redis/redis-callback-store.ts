import type { CallbackStore } from '../../callbacks/ports.ts'
import type { Context } from './context.ts'
import { textsOf } from './scripts.ts'

/** Callbacks in the same Redis; a held one becomes due again if its holder dies. */
export const makeRedisCallbackStore = ({ run, news, pollMs }: Context): CallbackStore => ({
  claimDelivery: async (holdMs, signal) => {
    const ear = news.listen('callbacks')
    try {
      while (!signal.aborted) {
        const [jobId, url, tries] = textsOf(await run('hold-callback', holdMs))
        if (jobId !== undefined) return { jobId, url: url ?? '', attempts: Number(tries) }
        await ear.heard(pollMs, signal)
      }
      return null
    } finally {
      ear.close()
    }
  },
  delivered: async (jobId) => {
    await run('settle-callback', jobId, 'delivered', 'null', '')
  },
  failed: async (jobId, reason, retryInMs) => {
    const status = retryInMs === null ? 'failed' : 'waiting'
    await run('settle-callback', jobId, status, JSON.stringify(reason), retryInMs ?? '')
  },
})
