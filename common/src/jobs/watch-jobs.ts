import { Gauge, type Registry } from 'prom-client'
import type { Jobs } from './open-jobs.ts'

/**
 * Reads how many jobs wait and run whenever the metrics are read, as `SERVICE_jobs`; nothing while
 * the store is down.
 */
export const watchJobs = (
  registry: Registry,
  service: string,
  { depth }: Pick<Jobs, 'depth'>,
): void => {
  const gauge = new Gauge({
    name: `${service}_jobs`,
    help: 'Jobs that have not ended, in all processes that share the store, by status',
    labelNames: ['status'],
    registers: [registry],
    async collect() {
      gauge.reset()
      const counts = await depth().catch(() => null)
      if (!counts) return
      gauge.set({ status: 'queued' }, counts.queued)
      gauge.set({ status: 'running' }, counts.running)
    },
  })
}
