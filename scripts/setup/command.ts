import { spawnSync } from 'node:child_process'
import { SetUpError } from './progress.ts'

/** Runs a command and returns what it printed on stdout. Throws a SetUpError with its last lines. */
export const output = (command: string, args: readonly string[], env = process.env): string => {
  const done = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (done.status === 0) return done.stdout
  const said = (done.stderr || done.stdout || String(done.error?.message)).trim()
  const why = said.split('\n').slice(-15).join('\n')
  throw new SetUpError(`${command} ${args.slice(0, 3).join(' ')} … failed:\n${why}`)
}

/** Runs a command quietly; tells whether it succeeded. */
export const succeeds = (command: string, args: readonly string[], env = process.env): boolean =>
  spawnSync(command, args, { env, stdio: 'ignore' }).status === 0
