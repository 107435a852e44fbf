import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { EnvironmentStore } from '../../logics/packages/ports.ts'
import type { Environment } from '../../logics/packages/types.ts'

const bucketsS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300]

/** Counts the environments that are made; gives the function that is told of each. */
export const countBuilds = (
  registry: Registry,
): ((environment: Environment, durationMs: number) => void) => {
  const durations = new Histogram({
    name: 'coderunner_environment_build_seconds',
    help: 'Time that making an environment took',
    buckets: bucketsS,
    registers: [registry],
  })
  const bytes = new Counter({
    name: 'coderunner_environment_built_bytes_total',
    help: 'Bytes of the packages in environments that were made',
    registers: [registry],
  })
  return ({ sizeBytes }, durationMs) => {
    durations.observe(durationMs / 1000)
    bytes.inc(sizeBytes)
  }
}

/** Counts installs and uninstalls by how they ended: `success`, or the code of the error. */
export const countChanges = (
  registry: Registry,
): ((action: 'install' | 'uninstall', outcome: string) => void) => {
  const total = new Counter({
    name: 'coderunner_package_changes_total',
    help: 'Installs and uninstalls, by how they ended',
    labelNames: ['action', 'outcome'],
    registers: [registry],
  })
  return (action, outcome) => total.inc({ action, outcome })
}

/** Reads what the environments take whenever the metrics are read. */
export const watchEnvironments = (
  registry: Registry,
  store: Pick<EnvironmentStore, 'usage'>,
): void => {
  const count = new Gauge({
    name: 'coderunner_environments',
    help: 'Environments beside the base',
    registers: [registry],
  })
  new Gauge({
    name: 'coderunner_environment_bytes',
    help: 'Room that environments and their packages take on the disk',
    registers: [registry],
    async collect() {
      const { environmentCount, totalBytes } = await store.usage()
      count.set(environmentCount)
      this.set(totalBytes)
    },
  })
}
