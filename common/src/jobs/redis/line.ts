import { Queue, type Job as Ticket, Worker } from 'bullmq'
import type { Redis } from 'ioredis'

export type { Ticket }

/** What a ticket's holder may do with it. Losing one is no harm: BullMQ finds it when its lock lapses. */
export interface Line {
  /** Puts a job's ticket in line; one that is there already stays where it is. */
  add(id: string, kind: string): Promise<void>
  /** Takes the first ticket that is due and locks it; null when there is none. */
  take(token: string): Promise<Ticket | null>
  /** Takes a waiting ticket out of the line. */
  remove(id: string): Promise<void>
  close(): Promise<void>
}

/** Where the line is and how long a ticket may be locked without a sign of life. */
export interface LineOptions {
  client: Redis
  prefix: string
  lockMs: number
  /** How long to wait for Redis, in milliseconds. */
  openMs: number
  onError: (error: Error) => void
}

/** A ticket comes back into the line however often its holder died: the record knows what to do. */
const EVER_SO_OFTEN = Number.MAX_SAFE_INTEGER

interface Parts {
  queue: Queue
  worker: Worker
}

/**
 * The line in BullMQ: what waits, what is delayed, what is held, and what was held by a process that
 * died. Tickets are fetched by hand (BullMQ's "manually fetching jobs"), as the port hands out leases.
 * It opens at first use, and again where that failed.
 */
export const makeLine = (options: LineOptions): Line => {
  let opening: Promise<Parts> | null = null
  const parts = (): Promise<Parts> => {
    if (options.client.status !== 'ready') throw new Error('Redis does not answer')
    opening ??= openParts(options).catch((error) => {
      opening = null
      throw error
    })
    return opening
  }
  return {
    add: async (id, kind) => {
      const { queue } = await parts()
      await queue.add(kind, null, { jobId: id })
    },
    take: async (token) => {
      const { worker } = await parts()
      return (await worker.getNextJob(token, { block: false })) ?? null
    },
    remove: async (id) => {
      const { queue } = await parts()
      await queue.remove(id)
    },
    close: async () => {
      const opened = await opening?.catch(() => null)
      if (opened) await closeParts(opened)
    },
  }
}

const openParts = async ({ client, prefix, lockMs, openMs, onError }: LineOptions) => {
  const queue = new Queue('line', {
    connection: client,
    prefix,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    streams: { events: { maxLen: 100 } },
  })
  const worker = new Worker('line', null, {
    connection: client,
    prefix,
    autorun: false,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    maxStalledCount: EVER_SO_OFTEN,
  })
  queue.on('error', onError)
  worker.on('error', onError)
  try {
    await inTime(Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]), openMs)
    await worker.startStalledCheckTimer()
    return { queue, worker }
  } catch (error) {
    closeParts({ queue, worker }).catch(onError)
    throw error
  }
}

const closeParts = async ({ queue, worker }: Parts): Promise<void> => {
  await worker.close(true)
  await queue.close()
}

const inTime = async <T>(promise: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis takes too long')), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
