import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A service in a process of its own. */
export interface RunningService {
  base: string
  pid: number
  /** Exit code and signal, once it has ended. */
  exited: Promise<[number | null, NodeJS.Signals | null]>
  /** Ends the process by this signal and waits until it has. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts a service on a free port by this command, and waits until it listens. */
export const startByCommand = async (
  [file, ...words]: readonly [string, ...string[]],
  env: Record<string, string>,
): Promise<RunningService> => {
  const child = spawn(file, words, {
    env: { ...process.env, NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit') as RunningService['exited']
  const base = await addressOf(child)
  return {
    base,
    pid: child.pid ?? 0,
    exited,
    stop: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await exited
    },
  }
}

const addressOf = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('the service has no output')
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  for await (const line of reader) {
    lines.push(line)
    const { address } = JSON.parse(line)
    if (address) {
      child.stdout.resume()
      return address
    }
  }
  throw new Error(`the service did not start: ${lines.join('\n')}`)
}
