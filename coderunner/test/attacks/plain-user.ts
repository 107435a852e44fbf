import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Outcome } from '../../src/logics/execution/types.ts'
import { type Attempt, readTestConfig } from './attack-sandbox.ts'

/** No account's: a service that somebody runs without being root. */
export const plainUserId = 64_900

/** A sandbox of the Landlock tier in a process of another user. */
export interface PlainUser {
  attempt: (program: Attempt) => Promise<Outcome>
  stop: () => Promise<void>
}

const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/**
 * Starts plain-user-process.ts as `plainUserId`. That user may not be able to walk to the clone, to
 * Node or to the interpreter: the launcher of the boxes binds them where it can.
 */
export const startAsPlainUser = async (dataDir: string): Promise<PlainUser> => {
  const { pythonBin, sitePackages } = readTestConfig(dataDir)
  const binds = {
    node: dirname(process.execPath),
    python: dirname(dirname(pythonBin)),
    env: sitePackages,
    clone: pathTo('../../..'),
    data: dataDir,
  }
  const child = spawn(
    pythonBin,
    [
      ...['-I', '-S', '-B', pathTo('../../runtime/launch.py'), String(plainUserId)],
      ...Object.entries(binds).flatMap(([name, source]) => ['--bind', source, name]),
      ...['--', '@node/node', '@clone/coderunner/test/attacks/plain-user-process.ts'],
      ...[`@python/bin/${basename(pythonBin)}`, '@env', '@data'],
    ],
    {
      cwd: '/',
      // The interpreter may name its own library by a path that is not to be walked.
      env: { ...process.env, LD_LIBRARY_PATH: '/mnt/python/lib' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  await once(child, 'message')
  const waiting = new Map<number, (outcome: Outcome) => void>()
  child.on('message', ([id, outcome]: [number, Outcome]) => waiting.get(id)?.(outcome))
  let lastId = 0
  return {
    attempt: (program) => {
      lastId += 1
      const id = lastId
      child.send([id, program])
      return new Promise((resolve) => waiting.set(id, resolve))
    },
    stop: async () => {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}
