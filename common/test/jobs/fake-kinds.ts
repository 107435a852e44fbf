import type { JobHandler } from '../../src/jobs/job-handler.ts'
import { AppError } from '../../src/problem/app-error.ts'

/** A handler that answers with its payload. */
export const echo: JobHandler = async ({ payload }) => ({
  contentType: 'application/json',
  body: payload,
})

/** A handler that runs until it is told to end, and shows then what it has. */
export const untilAborted: JobHandler = ({ signal, emit, progress }) =>
  new Promise((resolve) => {
    emit('stdout', { text: 'at work\n' })
    progress({ done: 1, total: 4, message: 'a quarter' })
    signal.addEventListener('abort', () => {
      resolve({ contentType: 'text/plain', body: Buffer.from('so far') })
    })
  })

/** A handler that fails with an error of the catalogue. */
export const refused: JobHandler = async () => {
  throw new AppError('callback_refused', 'not today')
}

/** A handler with a mistake in it. */
export const broken: JobHandler = async () => {
  throw new TypeError('/host/path is not a function')
}

/** A handler that is busy at its first attempts and answers how many it took. */
export const busyTwice = (): JobHandler => {
  let attempts = 0
  return async () => {
    attempts += 1
    if (attempts < 3) throw new AppError('queue_full', 'the sandbox is busy')
    return { contentType: 'text/plain', body: Buffer.from(String(attempts)) }
  }
}

/** All of them, by kind. */
export const fakeKinds = (): Record<string, JobHandler> => ({
  echo,
  wait: untilAborted,
  refused,
  broken,
  busy: busyTwice(),
})
