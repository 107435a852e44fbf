import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** A service in a process of its own, around the real sandbox. */
export interface RunningService {
  base: string
  /** Ends the process by this signal and waits until it has. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts the service on a free port and waits until it listens. */
export const startService = async (env: Record<string, string>): Promise<RunningService> => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const base = await addressOf(child)
  return {
    base,
    stop: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
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
