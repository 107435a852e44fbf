import type { ResultCache } from '@coderunner/common/cache/ports.ts'
import type { Jobs } from '@coderunner/common/jobs/open-jobs.ts'
import type { FastifyInstance } from 'fastify'

/** What begins and ends with the server. */
export interface LifecycleDeps {
  jobs: Pick<Jobs, 'start' | 'close' | 'closeStore'>
  results: Pick<ResultCache, 'close'>
}

/** Work that is under way when the service is told to stop has this long. */
const closeGraceMs = 25_000

/** Starts the work behind the server when it is ready; when it closes, none begins any more. */
export const startAndStop = (server: FastifyInstance, { jobs, results }: LifecycleDeps): void => {
  let ended: Promise<unknown> | undefined
  server.addHook('onReady', async () => jobs.start())
  server.addHook('preClose', async () => {
    ended = Promise.allSettled([jobs.close(closeGraceMs)])
  })
  server.addHook('onClose', async () => {
    await ended
    await jobs.closeStore()
    results.close()
  })
}
