import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import {
  openWorkers,
  type Workers,
  type WorkersOptions,
} from '../../../src/drivenadapters/workers/open-workers.ts'
import type {
  BoxedFile,
  BoxedLimits,
  BoxedOutcome,
  Operation,
} from '../../../src/drivenadapters/workers/types.ts'
import type { Json } from '../../../src/logics/files/types.ts'

const folder = fileURLToPath(new URL('./operations', import.meta.url))

/** An operation of the tests. */
export const testOperation = (name: string): Operation => ({
  name,
  module: join(folder, `${name}.ts`),
})

/** What the tests grant, unless they say else. */
export const limits: BoxedLimits = {
  timeoutMs: 20_000,
  memoryBytes: 128 * 1024 ** 2,
  outputBytes: 1024 ** 2,
  fileBytes: 1024 ** 2,
}

/** A file with this content. */
export const fileOf = (content: string | Buffer): BoxedFile => ({
  open: async () => Readable.from([Buffer.from(content)]),
})

type Do = (
  input: Json,
  options?: { limits?: Partial<BoxedLimits>; file?: BoxedFile; signal?: AbortSignal },
) => Promise<BoxedOutcome>

/** Opens workers for the tests of a suite; returns how to have them do `operation`. */
export const useWorkers = (
  operation: Operation,
  options: Partial<WorkersOptions> = {},
): { do: Do; workers: () => Workers } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dataflowtools-workers-'))
  let workers: Workers
  before(async () => {
    workers = await openWorkers({
      isolation: 'auto',
      pythonBin: String(process.env.CODERUNNER_PYTHON),
      concurrency: 2,
      waitingMax: 100,
      warm: [{ operation, memoryBytes: limits.memoryBytes, count: 1 }],
      moduleFolders: [folder],
      log: pino({ level: 'silent' }),
      ...{ dataDir, ...options },
    })
  })
  after(async () => {
    await workers.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return {
    workers: () => workers,
    do: (input, { limits: own, file, signal } = {}) =>
      workers.run(
        operation,
        input,
        file ?? null,
        { ...limits, ...own },
        signal ?? new AbortController().signal,
      ),
  }
}
