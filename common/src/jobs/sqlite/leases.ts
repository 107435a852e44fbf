import { randomUUID } from 'node:crypto'
import type { JobQueue, Lease } from '../ports.ts'
import { announce, type Context } from './context.ts'
import type { Ended } from './end-job.ts'
import type { QueueStatements } from './queue-statements.ts'
import { type JobRow, toJob } from './rows.ts'
import { transact } from './transact.ts'

/** Makes `claim`, `renew` and `release`. */
export const makeLeases = (
  context: Context,
  sql: QueueStatements,
  cancelRow: (id: string) => Ended | null,
): Pick<JobQueue, 'claim' | 'renew' | 'release'> => {
  const { database, bodies, held, log, wakeups, now } = context

  const leaseNext = (kinds: string): Omit<Lease, 'payload'> | null => {
    const next = sql.nextDue.get(now(), kinds)
    if (!next) return null
    return transact(database, () => {
      const token = randomUUID()
      const row = sql.lease.get(token, now() + context.leaseMs, Number(next.seq))
      if (!row) return null
      const leased = row as unknown as JobRow
      log.appendStatus(leased)
      return { token, job: toJob(leased), attempt: leased.attempt }
    })
  }
  const withPayload = async (lease: Omit<Lease, 'payload'>): Promise<Lease> => {
    const { id } = lease.job
    const payload = await bodies.get(id, 'payload')
    if (!payload) throw new Error(`the payload of job ${id} is gone`)
    held.add(lease.token)
    announce(context, id)
    return { ...lease, payload: payload.body }
  }

  return {
    claim: async (kinds, signal) => {
      const wanted = JSON.stringify(kinds)
      while (!signal.aborted) {
        const lease = leaseNext(wanted)
        if (lease) return withPayload(lease)
        await wakeups.wait('line', context.pollMs, signal)
      }
      return null
    },
    renew: async ({ job, token }) => {
      const row = sql.renew.get(now() + context.leaseMs, job.id, token)
      if (row) return row.cancel_asked === 1 ? 'cancel' : 'held'
      held.delete(token)
      return 'lost'
    },
    release: async ({ job, token }, delayMs) => {
      held.delete(token)
      const ended = transact(database, () => {
        const row = sql.release.get(now() + delayMs, job.id, token)
        if (row && row.cancel_asked === 1) return cancelRow(job.id)
        if (row) log.appendStatus(row as unknown as JobRow)
        return null
      })
      await Promise.all((ended?.files ?? []).map(bodies.deleteFile))
      announce(context, job.id)
      wakeups.wake('line')
    },
  }
}
