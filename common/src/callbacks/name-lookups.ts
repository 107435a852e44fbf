import type { Resolve, ResolvedAddress } from './callback-target.ts'

/** How many names are looked up at a time, in all and for one owner. */
export interface LookupBounds {
  atOnce: number
  perOwner: number
}

/** A name has not been resolved in the time that there was for it. */
export class NameTimeoutError extends Error {}

interface Waiting {
  owner: string
  begin: () => void
}

/**
 * Bounds lookups of the machine's resolver. One cannot be called off: it holds a thread, of which Node
 * gives lookups two, until the resolver gives up, up to minutes later. So whoever asks waits until
 * `signal` aborts and no longer, which rejects with NameTimeoutError, and an owner whose names hang
 * waits behind itself: its place is free again when its lookup has really ended.
 */
export const boundLookups = (resolve: Resolve, { atOnce, perOwner }: LookupBounds): Resolve => {
  const running: string[] = []
  const waiting: Waiting[] = []

  const beginNext = (): void => {
    if (running.length >= atOnce) return
    const index = waiting.findIndex(
      ({ owner }) => running.filter((other) => other === owner).length < perOwner,
    )
    const [next] = index < 0 ? [] : waiting.splice(index, 1)
    if (next === undefined) return
    running.push(next.owner)
    next.begin()
  }
  const end = (owner: string): void => {
    running.splice(running.indexOf(owner), 1)
    beginNext()
  }

  return (host, context) => {
    const { owner, signal } = context
    const { promise, resolve: done, reject } = Promise.withResolvers<ResolvedAddress[]>()
    const begin = (): void => {
      void resolve(host, context)
        .then(done, reject)
        .finally(() => end(owner))
    }
    const entry: Waiting = { owner, begin }
    const giveUp = (): void => {
      const index = waiting.indexOf(entry)
      if (index >= 0) waiting.splice(index, 1)
      reject(new NameTimeoutError(`the name ${host} was not resolved in time`))
    }
    signal.addEventListener('abort', giveUp, { once: true })
    waiting.push(entry)
    if (signal.aborted) giveUp()
    else beginNext()
    return promise.finally(() => signal.removeEventListener('abort', giveUp))
  }
}
