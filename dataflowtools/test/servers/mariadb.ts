import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { escape as quoted } from 'mysql2'
import { createConnection } from 'mysql2/promise'
import { debianProgram } from '../../../common/test/servers/debian-program.ts'
import { freePort } from '../../../common/test/servers/free-port.ts'
import { layMariadbData } from './mariadb-data.ts'

/** A MariaDB of one test file's own, on a private port, with a data folder that goes with it. */
export interface Mariadb {
  host: string
  port: number
  user: string
  password: string
  /** Makes an empty database and returns its name. */
  createDatabase(): Promise<string>
  /** Runs statements as the server's administrator. */
  run(...statements: string[]): Promise<void>
  /** kill -9, as at a power cut. */
  kill(): Promise<void>
  /** Stops it answering without ending it, and lets it go on. */
  freeze(): void
  thaw(): void
  /** Starts it again on the same data and port. */
  start(): Promise<void>
  /** Ends it and deletes its data. */
  stop(): Promise<void>
}

const host = '127.0.0.1'
const user = 'dataflow'
const password = 'a "quoted" pass\\word'
const startTimeoutMs = 60_000

const initial = `
CREATE USER IF NOT EXISTS '${user}'@'%' IDENTIFIED BY ${quoted(password)};
GRANT ALL PRIVILEGES ON *.* TO '${user}'@'%';
`

/**
 * Starts a server; installs its Debian package where it is absent. It does not wait for the disk, which
 * a killed process does not notice, if `isSynced` does not ask for it.
 */
export const startMariadb = async ({ isSynced = false } = {}): Promise<Mariadb> => {
  const program = debianProgram('mariadbd', 'mariadb-server-core')
  const folder = mkdtempSync(join(tmpdir(), 'mariadb-'))
  const data = join(folder, 'data')
  layMariadbData(program, data)
  writeFileSync(join(folder, 'init.sql'), initial)
  const port = await freePort()
  const options = [...serverOptions(folder, port), ...(isSynced ? [] : ['--debug-no-sync'])]
  let child: ChildProcess | null = null

  const connect = (database?: string) =>
    createConnection({ host, port, user, password, ...(database ? { database } : {}) })
  const run = async (...statements: string[]): Promise<void> => {
    const connection = await connect()
    for (const statement of statements) await connection.query(statement)
    await connection.end()
  }
  const start = async (): Promise<void> => {
    child = spawn(program, options, { stdio: 'ignore' })
    await answering(child, () => run('SELECT 1'), join(folder, 'error.log'))
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  const killAtExit = (): void => {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', killAtExit)
  await start()
  return {
    host,
    port,
    user,
    password,
    createDatabase: async () => {
      const name = `records_${randomUUID().replaceAll('-', '')}`
      await run(`CREATE DATABASE ${name}`)
      return name
    },
    run,
    kill: () => end('SIGKILL'),
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    start,
    stop: async () => {
      await end('SIGKILL')
      process.off('exit', killAtExit)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const serverOptions = (folder: string, port: number): string[] => [
  '--no-defaults',
  ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  `--datadir=${join(folder, 'data')}`,
  // A server that starts removes temporary tables from this folder, also those of another server.
  `--tmpdir=${folder}`,
  `--socket=${join(folder, 'socket')}`,
  `--pid-file=${join(folder, 'pid')}`,
  `--log-error=${join(folder, 'error.log')}`,
  `--init-file=${join(folder, 'init.sql')}`,
  `--bind-address=${host}`,
  `--port=${port}`,
  '--skip-name-resolve',
  '--innodb-buffer-pool-size=64M',
  '--innodb-log-file-size=16M',
]

/** Waits until the server answers; throws its own log when it ends instead. */
const answering = async (
  child: ChildProcess,
  ask: () => Promise<void>,
  log: string,
): Promise<void> => {
  const until = Date.now() + startTimeoutMs
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const isOver = child.exitCode !== null || child.signalCode !== null || Date.now() > until
      if (isOver) throw new Error(`MariaDB did not start:\n${readLog(log)}`, { cause: error })
    }
    await pause(50)
  }
}

const readLog = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(-20).join('\n')
  } catch {
    return 'it left no log'
  }
}
