import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { Config } from '../../common/config.ts'
import type { FileInspector, Inspected } from '../../logics/files/ports.ts'
import type { StoredBlob } from '../../logics/files/types.ts'
import { openWorkers, type Workers } from '../workers/open-workers.ts'
import type { BoxedFailure, BoxedLimits, BoxedOutcome, Operation } from '../workers/types.ts'
import { checkInspected } from './check-inspected.ts'

/** What the inspector is told from outside. */
export type InspectorConfig = Pick<
  Config,
  'dataDir' | 'sandboxIsolation' | 'workerConcurrency' | 'pythonBin'
> & {
  /** How many files may stand in line to be read. */
  waitingMax?: number
}

/** The port, and what the life of a service asks of it. */
export interface OpenInspector extends FileInspector {
  health: Workers['health']
  close: () => Promise<void>
}

const operation: Operation = {
  name: 'inspect',
  module: fileURLToPath(new URL('./operations/inspect.ts', import.meta.url)),
}
const mebibyte = 1024 ** 2
const limits: BoxedLimits = {
  timeoutMs: 15_000,
  memoryBytes: 768 * mebibyte,
  outputBytes: mebibyte,
  // An image or a PDF is held in memory, a PDF with a copy.
  fileBytes: 256 * mebibyte,
}
const usualWaitingMax = 1000
const reasons: Readonly<Record<BoxedFailure, string>> = {
  timed_out: 'too_slow',
  too_much_memory: 'too_much_memory',
  too_much_output: 'damaged',
  crashed: 'damaged',
  file_unreadable: 'damaged',
}

/**
 * Opens an inspector over workers in boxes; `openBlob` gives the bytes. Throws IsolationUnavailableError
 * on a machine that can shut nothing in.
 */
export const openInspector = async (
  config: InspectorConfig,
  log: Logger,
  openBlob: (blob: StoredBlob, signal: AbortSignal) => Promise<Readable>,
): Promise<OpenInspector> => {
  const { dataDir, sandboxIsolation, workerConcurrency, pythonBin } = config
  const { waitingMax = usualWaitingMax } = config
  const { memoryBytes } = limits
  const workers = await openWorkers({
    ...{ dataDir, isolation: sandboxIsolation, pythonBin, waitingMax, log },
    concurrency: workerConcurrency,
    warm: [{ operation, memoryBytes, count: workerConcurrency }],
  })
  return {
    inspect: async (blob, name, signal) => {
      const extension = extname(name).slice(1).toLowerCase()
      const file = { open: () => openBlob(blob, signal) }
      const outcome = await workers.run(operation, { extension }, file, limits, signal)
      if (!outcome.isDone) {
        const { failure, detail } = outcome
        log.info({ failure, detail, sha256: blob.sha256 }, 'a file was not readable')
      }
      return inspectedOf(outcome)
    },
    health: workers.health,
    close: workers.close,
  }
}

const inspectedOf = (outcome: BoxedOutcome): Inspected => {
  if (outcome.isDone) return checkInspected(outcome.value)
  // The last that was told before the end.
  const { mimeType, properties } = checkInspected(outcome.parts.at(-1) ?? null)
  return {
    mimeType,
    properties: { ...properties, readable: false, reason: reasons[outcome.failure] },
  }
}
