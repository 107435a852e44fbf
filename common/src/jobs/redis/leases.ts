import { randomUUID } from 'node:crypto'
import type { Job } from '../job.ts'
import type { JobQueue, Lease } from '../ports.ts'
import type { Context } from './context.ts'
import type { HeldTickets } from './held-tickets.ts'
import type { Ticket } from './line.ts'
import type { ScriptAnswer } from './scripts.ts'

/** A job of a kind that this process does not know (another release runs beside) is looked at again. */
const OTHER_KIND_MS = 1_000

interface Taken {
  ticket: Ticket
  token: string
}

/** Makes `claim`, `renew` and `release`. */
export const makeLeases = (
  { run, line, news, pollMs }: Context,
  held: HeldTickets,
): Pick<JobQueue, 'claim' | 'renew' | 'release'> => {
  /** Tickets whose lease was asked for when Redis went away: they are asked for again. */
  const unanswered: Taken[] = []

  const take = async (): Promise<Taken | null> => {
    const before = unanswered.shift()
    if (before) return before
    const token = randomUUID()
    const ticket = await line.take(token)
    return ticket && { ticket, token }
  }
  const lease = async (taken: Taken): Promise<Lease | null> => {
    const { ticket, token } = taken
    const answer = await run('lease', ticket.id ?? '', token).catch((error) => {
      unanswered.push(taken)
      throw error
    })
    if (answer !== null) return toLease(token, answer)
    await held.drop(token)
    return null
  }
  const leaseNext = async (kinds: readonly string[]): Promise<Lease | null> => {
    for (;;) {
      const taken = await take()
      if (!taken) return null
      held.hold(taken.token, taken.ticket)
      const isOurs = kinds.includes(taken.ticket.name)
      const leased = isOurs ? await lease(taken) : null
      if (leased) return leased
      if (!isOurs) await held.putBack(taken.token, OTHER_KIND_MS)
    }
  }

  return {
    claim: async (kinds, signal) => {
      const ear = news.listen('line')
      try {
        while (!signal.aborted) {
          const leased = await leaseNext(kinds)
          if (leased) return leased
          await ear.heard(pollMs, signal)
        }
        return null
      } finally {
        ear.close()
      }
    },
    renew: async ({ job, token }) => {
      const state = String(await run('renew', job.id, token)) as 'held' | 'cancel' | 'lost'
      if (state === 'lost') await held.drop(token)
      else await held.extend(token)
      return state
    },
    release: async ({ job, token }, delayMs) => {
      const state = String(await run('release', job.id, token, delayMs))
      if (state === 'queued') await held.putBack(token, delayMs)
      else await held.drop(token)
      if (delayMs === 0) await news.tell('line')
    },
  }
}

const toLease = (token: string, answer: ScriptAnswer): Lease => {
  const [job, attempt, payload] = answer as Buffer[]
  return {
    token,
    job: JSON.parse(String(job)) as Job,
    payload: payload ?? Buffer.alloc(0),
    attempt: Number(attempt),
  }
}
