import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeBoxParts } from '@coderunner/common/box/node/node-box-parts.ts'
import { type NodeBoxOptions, prepareNodeBox } from '@coderunner/common/box/node/node-box-parts.ts'
import { stageNamespace } from '@coderunner/common/box/node/staged-namespace.ts'
import type { Logger } from 'pino'
import { AppError } from '../../errors/app-error.ts'
import { compileOnce, makeCompileCache } from './pool/compile-once.ts'
import { converse } from './pool/converse.ts'
import { fillHandOverFile, makeHandOverFolder } from './pool/hand-over-file.ts'
import { makePlaces } from './pool/places.ts'
import { openPool, type WarmKind } from './pool/pool.ts'
import type { Worker, WorkerParts } from './pool/worker.ts'
import type { BoxedFile, BoxedLimits, Operation, RunBoxed } from './types.ts'

/** How workers are to be. */
export interface WorkersOptions extends NodeBoxOptions {
  dataDir: string
  /** Work at the same time, and how much more may wait for it. */
  concurrency: number
  waitingMax: number
  warm: readonly WarmKind[]
  /** Folders with modules of operations that are not in `src`; tests have such. */
  moduleFolders?: readonly string[]
  log: Logger
}

/** Processes in boxes that read what nobody has vetted. */
export interface Workers {
  run: RunBoxed
  /** How they are shut in, in the form of a health check. */
  health: () => { status: 'ok' | 'degraded' | 'down'; detail: string }
  close: () => Promise<void>
}

const appFolder = fileURLToPath(new URL('../../../../', import.meta.url))
const main = fileURLToPath(new URL('./process/main.ts', import.meta.url))
const ownFolders = [
  'node_modules',
  'common/package.json',
  'common/src',
  'dataflowtools/package.json',
]
/** A backstop: the deadline of each piece of work is the service's to keep. */
const cpuMaxS = 900

/** Looks at the machine, starts what is to wait. Throws IsolationUnavailableError: nothing runs unprotected. */
export const openWorkers = async (options: WorkersOptions): Promise<Workers> => {
  const box = await prepareNodeBox(options)
  const folder = join(options.dataDir, 'workers')
  await makeHandOverFolder(folder)
  const readable = [
    ...[...ownFolders, 'dataflowtools/src'].map((path) => join(appFolder, path)),
    ...(options.moduleFolders ?? []),
  ]
  const cache = await makeCompileCache(join(options.dataDir, 'workers-code'))
  const shown = { appFolder, readable, cache: { folder: cache, isWritable: false } }
  const staged = await stageNamespace(box, shown)
  const partsOf = (operation: Operation, memoryBytes: number, isWritable = false): WorkerParts => ({
    ...{ box, folder, program: [main, operation.module] },
    reach: {
      ...{ appFolder, readable, memoryBytes, cpuS: cpuMaxS },
      cache: { folder: cache, isWritable },
      stagedNamespace: staged?.path ?? null,
    },
  })
  for (const { operation, memoryBytes } of options.warm) {
    await compileOnce(partsOf(operation, memoryBytes, true))
  }
  const pool = openPool(partsOf, options.warm)
  const closing = new AbortController()
  const places = makePlaces(options.concurrency, options.waitingMax)
  if (box.weakness !== null) options.log.warn({ reason: box.weakness }, weakTier)
  return {
    run: async (operation, input, file, limits, ownSignal) => {
      const signal = AbortSignal.any([ownSignal, closing.signal])
      const leave = await places.enter(signal)
      try {
        const worker = await pool.take(operation, limits.memoryBytes).catch((error) => {
          // A closed pool has none: the reason is the better word.
          signal.throwIfAborted()
          throw error
        })
        return await work(worker, { input, file, limits }, signal)
      } finally {
        leave()
      }
    },
    health: () => describe(box, pool.lastFailure()),
    close: async () => {
      closing.abort(new AppError('shutting_down', 'The service is shutting down.'))
      await pool.close()
      staged?.close()
    },
  }
}

const weakTier = 'files are read in the weaker isolation tier'

const work = async (
  worker: Worker,
  { input, file, limits }: Asked,
  signal: AbortSignal,
): ReturnType<RunBoxed> => {
  try {
    const given = await giveFile(worker, file, limits, signal)
    return await converse(worker, { input, ...given }, limits, signal)
  } finally {
    worker.kill()
  }
}

interface Asked {
  input: Parameters<RunBoxed>[1]
  file: BoxedFile | null
  limits: BoxedLimits
}

const giveFile = async (
  worker: Worker,
  file: BoxedFile | null,
  { fileBytes }: BoxedLimits,
  signal: AbortSignal,
): Promise<{ sizeBytes: number; isWhole: boolean }> =>
  file === null
    ? { sizeBytes: 0, isWhole: true }
    : fillHandOverFile(worker.file, await file.open(), fileBytes, signal)

const describe = (
  { tier, weakness, filter }: NodeBoxParts,
  failure: string | null,
): ReturnType<Workers['health']> => {
  if (failure !== null) {
    return { status: 'down', detail: 'workers do not start; the log has the cause' }
  }
  const missing = filter === null ? ', without a filter of system calls on this processor' : ''
  const why = weakness === null ? '' : ` (${weakness})`
  return {
    status: filter === null ? 'degraded' : 'ok',
    detail: `files are read in boxes: ${tier}${why}${missing}`,
  }
}
