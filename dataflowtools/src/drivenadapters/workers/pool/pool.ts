import type { Operation } from '../types.ts'
import { startWorker, type Worker, type WorkerParts } from './worker.ts'

/** Workers of a kind; how many of them wait, loaded and ready, for a file. */
export interface WarmKind {
  operation: Operation
  memoryBytes: number
  count: number
}

/** Gives out workers; each is used once. */
export interface Pool {
  /** A worker that is ready. Throws when none can be started. */
  take: (operation: Operation, memoryBytes: number) => Promise<Worker>
  /** What the last attempt to start one said, if it failed. */
  lastFailure: () => string | null
  close: () => Promise<void>
}

const startMaxMs = 20_000
const keyOf = (operation: Operation, memoryBytes: number): string =>
  `${operation.module} ${memoryBytes}`

/** Opens a pool and starts the workers that are to wait. */
export const openPool = (
  partsOf: (operation: Operation, memoryBytes: number) => WorkerParts,
  warm: readonly WarmKind[],
): Pool => {
  const waiting = new Map<string, Promise<Worker>[]>()
  const all = new Set<Worker>()
  let failure: string | null = null
  let isClosed = false

  const start = async (operation: Operation, memoryBytes: number): Promise<Worker> => {
    const worker = await startWorker(partsOf(operation, memoryBytes))
    all.add(worker)
    void worker.ended.then(() => all.delete(worker))
    if (isClosed) worker.kill()
    return worker
  }
  const refill = ({ operation, memoryBytes, count }: WarmKind): void => {
    const line = waiting.get(keyOf(operation, memoryBytes)) ?? []
    waiting.set(keyOf(operation, memoryBytes), line)
    while (!isClosed && line.length < count) {
      const started = start(operation, memoryBytes)
      started.catch(() => undefined)
      line.push(started)
    }
  }
  const refillAll = (): void => warm.forEach(refill)
  const next = (operation: Operation, memoryBytes: number): Promise<Worker> =>
    waiting.get(keyOf(operation, memoryBytes))?.shift() ?? start(operation, memoryBytes)

  refillAll()
  return {
    take: async (operation, memoryBytes) => {
      // One that waited may have died meanwhile: after it, a fresh one has its chance.
      const isFresh = !waiting.get(keyOf(operation, memoryBytes))?.length
      const attempts = isFresh ? 1 : 2
      for (let attempt = 0; attempt < attempts && !isClosed; attempt += 1) {
        const worker = await (attempt === 0 ? next : start)(operation, memoryBytes)
        if (await isReady(worker)) {
          failure = null
          refillAll()
          return worker
        }
        failure = (await worker.ended).said
      }
      throw new Error(`no worker for ${operation.name} could be started: ${failure}`)
    },
    lastFailure: () => failure,
    close: async () => {
      isClosed = true
      await Promise.allSettled([...waiting.values()].flat())
      for (const worker of all) worker.kill()
      await Promise.all([...all].map(({ ended }) => ended))
    },
  }
}

const isReady = async (worker: Worker): Promise<boolean> => {
  const timer = setTimeout(worker.kill, startMaxMs)
  try {
    return await worker.ready
  } finally {
    clearTimeout(timer)
  }
}
