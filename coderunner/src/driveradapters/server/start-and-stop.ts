import type { Jobs } from '@coderunner/common/jobs/open-jobs.ts'
import type { FastifyInstance } from 'fastify'
import type { ArtifactStore, Sandbox } from '../../logics/execution/ports.ts'

/** What begins and ends with the server. */
export interface LifecycleDeps {
  jobs: Pick<Jobs, 'start' | 'close' | 'closeStore'>
  sandbox: Pick<Sandbox, 'close'>
  artifacts: Pick<ArtifactStore, 'sweep'>
  sweepEnvironments: () => Promise<void>
}

/** Runs that are under way when the service is told to stop have this long. */
const closeGraceMs = 25_000
const sweepEveryMs = 600_000

const sweepNowAndThen = (
  server: FastifyInstance,
  what: string,
  sweep: () => Promise<void>,
): void => {
  let timer: NodeJS.Timeout | undefined
  const sweepNow = async (): Promise<void> => {
    await sweep().catch((error) => server.log.error({ err: error }, `${what} were not swept`))
  }
  server.addHook('onReady', async () => {
    await sweepNow()
    timer = setInterval(sweepNow, sweepEveryMs).unref()
  })
  server.addHook('onClose', async () => clearInterval(timer))
}

/**
 * Starts the work behind the server when it is ready. When it closes, no run begins any more, and
 * those under way are let end within the grace.
 */
export const startAndStop = (server: FastifyInstance, deps: LifecycleDeps): void => {
  const { jobs, sandbox, artifacts } = deps
  let ended: Promise<unknown> | undefined
  sweepNowAndThen(server, 'artifacts', artifacts.sweep)
  sweepNowAndThen(server, 'environments', deps.sweepEnvironments)
  server.addHook('onReady', async () => jobs.start())
  server.addHook('preClose', async () => {
    ended = Promise.allSettled([jobs.close(closeGraceMs), sandbox.close(closeGraceMs)])
  })
  server.addHook('onClose', async () => {
    await ended
    await jobs.closeStore()
  })
}
