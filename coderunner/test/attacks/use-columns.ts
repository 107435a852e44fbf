import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { probeIsolation } from '../../src/drivenadapters/box/probe.ts'
import type { Sandbox } from '../../src/logics/execution/ports.ts'
import type { IsolationTier, Outcome } from '../../src/logics/execution/types.ts'
import type { Column } from './attack.ts'
import { type Attempt, attempt, openSandbox, readTestConfig } from './attack-sandbox.ts'
import { type PlainUser, plainUserId, startAsPlainUser } from './plain-user.ts'

/** The columns that this machine has, and the way to try a program in one of them. */
export interface Columns {
  names: readonly Column[]
  attempt: (column: Column, program: Attempt) => Promise<Outcome>
}

type Opened = Map<Column, Sandbox>

const isRoot = process.getuid?.() === 0

/** What programs look for in the service's environment. */
const secret = 'attack-tests:not-for-programs'

/** Gives a file of tests a sandbox for each column; all share what is built once. */
export const useColumns = async (): Promise<Columns> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coderunner-attacks-'))
  const names = columnsOf(await probe(dataDir))
  const sandboxes: Opened = new Map()
  let plainUser: PlainUser | undefined
  before(async () => {
    process.env.API_TOKENS = secret
    const [user] = await Promise.all([
      isRoot && names.includes('landlock as a plain user')
        ? startAsPlainUser(makeHomeOf(plainUserId, dataDir))
        : undefined,
      openAll(names, dataDir, sandboxes),
    ])
    plainUser = user
  })
  after(async () => {
    await Promise.all([...sandboxes.values()].map((sandbox) => sandbox.close(0)))
    await plainUser?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const tryIn = (column: Column, program: Attempt): Promise<Outcome> => {
    const sandbox = sandboxes.get(column)
    return sandbox ? attempt(sandbox, program) : (plainUser as PlainUser).attempt(program)
  }
  return { names, attempt: tryIn }
}

const probe = (dataDir: string) =>
  probeIsolation(
    readTestConfig(dataDir).pythonBin,
    fileURLToPath(new URL('../../runtime', import.meta.url)),
  )

/** A machine without user namespaces, or without Landlock, has fewer; one of them it must have. */
const columnsOf = ({ namespaces, landlock }: Awaited<ReturnType<typeof probe>>): Column[] => [
  'guarded',
  ...(namespaces.available ? (['plain'] as const) : []),
  ...(landlock.available && isRoot ? (['landlock'] as const) : []),
  ...(landlock.available ? (['landlock as a plain user'] as const) : []),
]

/** What the first one builds on the disk serves the others. */
const openAll = async (names: Column[], dataDir: string, opened: Opened): Promise<void> => {
  const [first, ...others] = names.filter((name) => name !== 'landlock as a plain user' || !isRoot)
  const open = async (column: Column): Promise<void> => {
    const languageGuard = column === 'guarded'
    const isolation = isolationOf(column)
    opened.set(column, await openSandbox({ dataDir, isolation, languageGuard }))
  }
  await open(first as Column)
  await Promise.all(others.map(open))
}

const isolationOf = (column: Column): 'auto' | IsolationTier =>
  column === 'guarded' ? 'auto' : column === 'plain' ? 'namespaces' : 'landlock'

const makeHomeOf = (userId: number, parent: string): string => {
  const folder = mkdtempSync(join(parent, 'plain-user-'))
  chownSync(folder, userId, userId)
  return folder
}
