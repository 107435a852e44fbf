import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Sandbox, SandboxState } from '../../logics/execution/ports.ts'
import type { Outcome } from '../../logics/execution/types.ts'

const bucketsS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** Counts the outcomes of executions; gives the function that is told of each. */
export const countExecutions = (registry: Registry): ((outcome: Outcome) => void) => {
  const total = new Counter({
    name: 'coderunner_executions_total',
    help: 'Executions that ended, by status',
    labelNames: ['status'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'coderunner_execution_duration_seconds',
    help: 'Time that programs ran, by status',
    labelNames: ['status'],
    buckets: bucketsS,
    registers: [registry],
  })
  const waits = new Histogram({
    name: 'coderunner_queue_seconds',
    help: 'Time that programs waited for their turn',
    buckets: bucketsS,
    registers: [registry],
  })
  return ({ status, metrics }) => {
    total.inc({ status })
    durations.observe({ status }, metrics.durationMs / 1000)
    waits.observe(metrics.queueMs / 1000)
  }
}

const gauges: readonly [keyof SandboxState & string, string, string][] = [
  ['running', 'coderunner_running', 'Executions that run now'],
  ['queued', 'coderunner_queued', 'Executions that wait for their turn'],
  ['parked', 'coderunner_parked', 'Locked-down processes that stand ready'],
]

const countRestarts = (registry: Registry, sandbox: Pick<Sandbox, 'state'>): void => {
  new Counter({
    name: 'coderunner_sandbox_restarts_total',
    help: 'Times that a sandbox process was replaced',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(sandbox.state().restarts)
    },
  })
}

/** Reads the sandbox's state whenever the metrics are read. */
export const watchSandbox = (registry: Registry, sandbox: Pick<Sandbox, 'state'>): void => {
  countRestarts(registry, sandbox)
  for (const [key, name, help] of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(Number(sandbox.state()[key]))
      },
    })
  }
}
