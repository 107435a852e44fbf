import { type ChildProcess, spawn } from 'node:child_process'
import { rootFolder } from '../places.ts'
import type { Service } from './services.ts'

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs the services until all have ended, and returns the exit code: 0 after a stop by a signal that
 * each of them answered with 0, else 1. One that ends by itself takes the others down with it.
 * A later second signal ends at once what has not ended yet.
 */
export const superviseAll = async (services: readonly Service[]): Promise<number> => {
  const children = services.map(startOne)
  const stop = (signal: NodeJS.Signals) => {
    for (const child of children) child.kill(signal)
  }
  const asked = onStopSignal(stop)
  const codes = await Promise.all(
    children.map(async (child, index) => {
      const code = await ending(child)
      if (!asked.toStop) console.error(`${services[index]?.name} ended (${code})`)
      if (!asked.toStop) stop('SIGTERM')
      return code
    }),
  )
  return asked.toStop && codes.every((code) => code === 0) ? 0 : 1
}

/**
 * Passes the first signal on, and turns one that comes a second or more later into SIGKILL. One
 * Ctrl-C may arrive twice, from the terminal and from npm: that is one wish, not two.
 */
const onStopSignal = (stop: (signal: NodeJS.Signals) => void) => {
  const asked = { toStop: false }
  let firstMs = 0
  for (const signal of stopSignals) {
    process.on(signal, () => {
      if (!asked.toStop) stop(signal)
      else if (performance.now() - firstMs > 1000) stop('SIGKILL')
      firstMs ||= performance.now()
      asked.toStop = true
    })
  }
  return asked
}

/**
 * In a process group of its own, so that Ctrl-C in a terminal reaches it once, through us; the
 * channel tells it when we are gone without having said so.
 */
const startOne = ({ main, env }: Service): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', new URL('stop-with-parent.ts', import.meta.url).href, main],
    {
      cwd: rootFolder,
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )

const ending = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(code ?? String(signal)))
  })
