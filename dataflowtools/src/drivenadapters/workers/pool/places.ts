import { AppError } from '../../../errors/app-error.ts'

/** Places for work that is done at the same time; the rest waits in line. */
export interface Places {
  /** Waits for a place; returns what gives it back. Throws `queue_full`, and what `signal` was aborted with. */
  enter: (signal: AbortSignal) => Promise<() => void>
}

const retryAfterS = 5

/** Makes `count` places with a line of at most `waitingMax`. */
export const makePlaces = (count: number, waitingMax: number): Places => {
  const waiting: (() => void)[] = []
  let free = count
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  const standInLine = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        waiting.splice(waiting.indexOf(come), 1)
        reject(signal.reason)
      }
      const come = (): void => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      signal.addEventListener('abort', giveUp, { once: true })
      waiting.push(come)
    })
  return {
    enter: async (signal) => {
      signal.throwIfAborted()
      if (free > 0) free -= 1
      else if (waiting.length < waitingMax) await standInLine(signal)
      else throw full(waitingMax)
      return leave
    },
  }
}

const full = (waitingMax: number): AppError =>
  new AppError('queue_full', `${waitingMax} files are waiting to be read already`, { retryAfterS })
