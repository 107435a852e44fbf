import type { Ticket } from './line.ts'

/** The tickets of the leases that this process holds, by the lease's token. */
export interface HeldTickets {
  hold(token: string, ticket: Ticket): void
  jobIds(): string[]
  /** Keeps a ticket locked for as long again. */
  extend(token: string): Promise<void>
  /** Puts a ticket back in line for later. */
  putBack(token: string, delayMs: number): Promise<void>
  /** Throws a ticket away. */
  drop(token: string): Promise<void>
}

/**
 * Makes an empty set. What cannot be done with a ticket is left: the record has been written by then,
 * BullMQ brings a ticket back when its lock lapses, and its taker sees by the record what it is worth.
 */
export const makeHeldTickets = (lockMs: number): HeldTickets => {
  const held = new Map<string, Ticket>()
  const letGo = (token: string): Ticket | undefined => {
    const ticket = held.get(token)
    held.delete(token)
    return ticket
  }
  return {
    hold: (token, ticket) => {
      held.set(token, ticket)
    },
    jobIds: () => [...held.values()].map(({ id }) => id ?? ''),
    extend: async (token) => {
      await held.get(token)?.extendLock(token, lockMs).catch(leaveIt)
    },
    putBack: async (token, delayMs) => {
      await letGo(token)
        ?.moveToDelayed(Date.now() + delayMs, token)
        .catch(leaveIt)
    },
    drop: async (token) => {
      await letGo(token)?.moveToCompleted(null, token, false).catch(leaveIt)
    },
  }
}

const leaveIt = (): undefined => undefined
