import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { probeIsolation } from '@coderunner/common/box/probe.ts'
import type { Sandbox } from '../../src/logics/execution/ports.ts'
import type {
  IsolationTier,
  Outcome,
  ProgramEnvironment,
} from '../../src/logics/execution/types.ts'
import {
  type EnvironmentContent,
  environmentsFolderOf,
  layOutEnvironment,
} from '../support/lay-out-environment.ts'
import type { Column } from './attack.ts'
import { type Attempt, attempt, openSandbox, readTestConfig } from './attack-sandbox.ts'
import { type PlainUser, plainUserId, startAsPlainUser } from './plain-user.ts'

/** The columns that this machine has, and the way to try a program in one of them. */
export interface Columns {
  names: readonly Column[]
  attempt: (column: Column, program: Attempt) => Promise<Outcome>
  /** Lays out an environment where the sandbox of a column finds it. */
  layOut: (column: Column, name: string, content: EnvironmentContent) => ProgramEnvironment
  /** Where an environment may lie for an execution of a column. */
  pathsOf: (column: Column, folder: string) => string[]
}

/** Below the executions' own disk, and where the launchers of boxes and of the plain user bind them. */
const environmentsInside = ['/home/sandbox', '/mnt/environments', '/mnt/data/packages/environments']

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
  const homeOfPlainUser = isRoot ? makeHomeOf(plainUserId, dataDir) : dataDir
  before(async () => {
    process.env.API_TOKENS = secret
    const [user] = await Promise.all([
      isRoot && names.includes('landlock as a plain user')
        ? startAsPlainUser(homeOfPlainUser)
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
  const homeOf = (column: Column): string =>
    column === 'landlock as a plain user' ? homeOfPlainUser : dataDir
  return {
    ...{ names, attempt: tryIn },
    layOut: (column, name, content) => {
      const environment = layOutEnvironment(homeOf(column), name, content)
      if (isRoot && homeOf(column) !== dataDir) giveTo(plainUserId, homeOf(column))
      return environment
    },
    pathsOf: (column, folder) =>
      [environmentsFolderOf(homeOf(column)), ...environmentsInside].map((path) =>
        join(path, folder),
      ),
  }
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

/** Then it is not the files' owner that keeps an execution from changing them. */
const giveTo = (userId: number, folder: string): void => {
  for (const path of globSync('packages/environments/**', { cwd: folder })) {
    chownSync(join(folder, path), userId, userId)
  }
}

const makeHomeOf = (userId: number, parent: string): string => {
  const folder = mkdtempSync(join(parent, 'plain-user-'))
  chownSync(folder, userId, userId)
  return folder
}
