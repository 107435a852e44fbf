import type { Jobs } from '@coderunner/common/jobs/open-jobs.ts'
import type { FastifyInstance } from 'fastify'
import type { RegularSweep } from '../sweep/sweep-regularly.ts'

/** What begins and ends with the server; `closeStores` comes when nothing uses them any more. */
export interface LifecycleDeps {
  jobs: Pick<Jobs, 'start' | 'close' | 'closeStore'>
  sweep: RegularSweep
  closeStores: () => Promise<void>
}

/** Work that is under way when the service is told to stop has this long. */
const closeGraceMs = 25_000

/** Starts the work behind the server when it is ready; when it closes, none begins any more. */
export const startAndStop = (
  server: FastifyInstance,
  { jobs, sweep, closeStores }: LifecycleDeps,
): void => {
  let ended: Promise<unknown> | undefined
  server.addHook('onReady', async () => {
    jobs.start()
    sweep.start()
  })
  server.addHook('preClose', async () => {
    ended = Promise.allSettled([jobs.close(closeGraceMs), sweep.stop()])
  })
  server.addHook('onClose', async () => {
    await ended
    await jobs.closeStore()
    await closeStores()
  })
}
