import { join } from 'node:path'
import type { BoxCommand } from '../box/box-command.ts'
import type { PreparedBox } from '../box/prepare-box.ts'
import type { SandboxOptions } from '../options.ts'
import { PRELOAD_MAX_MS } from './environment-pool.ts'
import type { ZygoteConfig, ZygoteKind } from './zygote.ts'

/** Executions must not starve the service. */
const NICENESS = 10

/** Nothing in them is of this machine alone; libraries look there where the box hides nothing. */
const PUBLIC_FOLDERS = ['/usr/share/zoneinfo', '/usr/share/fonts']

/** What a zygote of `kind` is told at its start; paths are those that it sees. */
export const zygoteConfig = (
  kind: ZygoteKind,
  { paths }: BoxCommand,
  { tier, seccomp }: PreparedBox,
  socketName: string,
  options: SandboxOptions,
): ZygoteConfig => ({
  kind,
  tier,
  socket: join(paths.socketFolder, socketName),
  path: [paths.runtime, paths.sitePackages],
  readable: [paths.root, paths.runtime, paths.sitePackages, ...PUBLIC_FOLDERS],
  environments: paths.environments,
  seccomp: seccomp.toString('base64'),
  scratch_bytes: options.scratchBytes,
  memory_max_bytes: options.maxMemoryBytes,
  cpu_max_s: Math.ceil((options.maxExecutionMs + PRELOAD_MAX_MS) / 1000) + 1,
  niceness: NICENESS,
  policy: { imports: { allowed: options.importsAllowed }, guard: options.languageGuard },
})
