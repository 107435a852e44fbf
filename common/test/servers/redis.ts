import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RedisSettings } from '../../src/redis/redis-settings.ts'
import { debianProgram } from './debian-program.ts'
import { freePort } from './free-port.ts'

/** A Redis of a test's own, on a private port and in a folder of its own. */
export interface RedisServer {
  settings: RedisSettings
  /** Ends it as a power cut would (SIGKILL); what it had acknowledged is on the disk. */
  kill(): Promise<void>
  /** Starts it again on the same port and folder. */
  start(): Promise<void>
  /** Stops it in its tracks (SIGSTOP): connections stay open and nothing answers. */
  freeze(): void
  thaw(): void
  /** Ends it and removes its folder. */
  remove(): Promise<void>
}

const optionsOf = (port: number, dir: string, password: string | null): string[] => [
  ...['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''],
  ...['--appendonly', 'yes', '--appendfsync', 'always'],
  ...(password === null ? [] : ['--requirepass', password]),
]

const startProcess = async (program: string, options: string[]): Promise<ChildProcess> => {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const piece of child.stdout) {
    said += piece
    if (said.includes('Ready to accept connections')) break
  }
  if (child.exitCode !== null) throw new Error(`redis-server did not start:\n${said}`)
  return child
}

/** Starts Redis, installing it first where it is missing; `isDown` only chooses its place. */
export const startRedis = async ({
  password = null,
  isDown = false,
}: {
  password?: string | null
  isDown?: boolean
} = {}): Promise<RedisServer> => {
  const program = debianProgram('redis-server', 'redis-server')
  const folder = mkdtempSync(join(tmpdir(), 'redis-'))
  const port = await freePort()
  let child: ChildProcess | null = null
  const start = async () => {
    child = await startProcess(program, optionsOf(port, folder, password))
  }
  const kill = async () => {
    const dying = child
    child = null
    if (!dying || dying.exitCode !== null) return
    dying.kill('SIGKILL')
    await once(dying, 'exit')
  }
  if (!isDown) await start()
  return {
    settings: { host: '127.0.0.1', port, user: null, password, db: 0, isTls: false },
    start,
    kill,
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    remove: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
