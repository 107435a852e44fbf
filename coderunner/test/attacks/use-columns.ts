import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import type { Sandbox } from '../../src/logics/execution/ports.ts'
import type { Outcome } from '../../src/logics/execution/types.ts'
import { type Column, columns } from './attack.ts'
import { type Attempt, attempt, openSandbox } from './attack-sandbox.ts'
import { type PlainUser, plainUserId, startAsPlainUser } from './plain-user.ts'

/** The columns of this machine, and the way to try a program in one of them. */
export interface Columns {
  names: readonly Column[]
  attempt: (column: Column, program: Attempt) => Promise<Outcome>
  sandbox: (column: Exclude<Column, 'landlock as a plain user'>) => Sandbox
}

const isRoot = process.getuid?.() === 0

/** A secret of the service that no program may see. */
export const secret = 'attack-tests:not-for-programs'

/** Gives a file of tests a sandbox for each column; all share what is built once. */
export const useColumns = (): Columns => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coderunner-attacks-'))
  const sandboxes = new Map<Column, Sandbox>()
  let plainUser: PlainUser | undefined
  const open = async (column: Column, isolation: 'namespaces' | 'landlock'): Promise<void> => {
    const languageGuard = column === 'guarded'
    sandboxes.set(column, await openSandbox({ dataDir, isolation, languageGuard }))
  }
  before(async () => {
    process.env.API_TOKENS = secret
    const [user] = await Promise.all([
      isRoot ? startAsPlainUser(makeHomeOf(plainUserId, dataDir)) : undefined,
      // What the first one builds on the disk serves the others.
      open('guarded', 'namespaces'),
    ])
    plainUser = user
    await Promise.all([open('plain', 'namespaces'), open('landlock', 'landlock')])
  })
  after(async () => {
    await Promise.all([...sandboxes.values()].map((sandbox) => sandbox.close(0)))
    await plainUser?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const sandbox = (column: Column): Sandbox => sandboxes.get(column) as Sandbox
  return {
    // Whoever starts the tests as a plain user has that column already.
    names: isRoot ? columns : columns.slice(0, 3),
    attempt: (column, program) =>
      plainUser && column === 'landlock as a plain user'
        ? plainUser.attempt(program)
        : attempt(sandbox(column), program),
    sandbox,
  }
}

const makeHomeOf = (userId: number, parent: string): string => {
  const folder = mkdtempSync(join(parent, 'plain-user-'))
  chownSync(folder, userId, userId)
  return folder
}
