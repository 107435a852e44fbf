import type { Outcome } from '../../src/logics/execution/types.ts'

/** An outcome of a program that printed `Hello`, with what the test wants changed. */
export const outcome = (changes: Partial<Outcome> = {}): Outcome => ({
  status: 'success',
  stdout: 'Hello\n',
  stderr: '',
  truncated: { stdout: false, stderr: false, artifacts: false },
  returnValue: null,
  outputs: [],
  artifacts: [],
  error: null,
  metrics: { durationMs: 1.5, queueMs: 0, cpuTimeMs: 1, peakMemoryBytes: 1024 },
  limits: { timeoutMs: 30_000, memoryBytes: 512 * 1024 ** 2, isolation: 'namespaces' },
  environment: 'base',
  ...changes,
})
