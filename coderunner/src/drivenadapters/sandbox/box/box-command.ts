import { join } from 'node:path'
import { SANDBOX_UID } from '@coderunner/common/box/uids.ts'
import type { IsolationTier } from '../../../logics/execution/types.ts'
import { type BoxRoot, CONVERTERS } from '../../box/box-root.ts'
import { ZYGOTE_HOME } from '../zygote/slots.ts'

/** What a box is made of; all paths are the host's. */
export interface BoxParts {
  tier: IsolationTier
  root: BoxRoot
  runtimeFolder: string
  sitePackages: string
  /** See PreparedBox. */
  timeZones: string | null
  /** The environments that executions may be given to stand in front of it. */
  environmentsFolder: string
  /** The folder of the socket on which executions report. */
  socketFolder: string
  /** Working folders of the Landlock tier; null where each execution mounts its own. */
  scratchFolder: string | null
  pythonBin: string
  bubblewrap: string
  isRoot: boolean
}

/** A command, and where the parts are from its point of view. */
export interface BoxCommand {
  file: string
  arguments: string[]
  environment: Record<string, string>
  paths: {
    root: string
    runtime: string
    sitePackages: string
    environments: string
    socketFolder: string
    scratch: string
  }
}

/** Where each execution of the namespaces tier mounts its tmpfs; see runtime/lockdown/namespaces.py. */
const SCRATCH_IN_BOX = '/home/sandbox'
const ONE_THREAD = Object.fromEntries(
  ['OMP', 'OPENBLAS', 'MKL', 'NUMEXPR', 'VECLIB', 'ARROW_IO', 'POLARS_MAX', 'RAYON'].map((name) => [
    name === 'ARROW_IO' ? 'ARROW_IO_THREADS' : `${name}_NUM_THREADS`,
    '1',
  ]),
)
const INTERPRETER_FLAGS = ['-I', '-S', '-B', '-X', 'utf8']

/** The command that starts a zygote in its box, unprivileged whoever started the service. */
export const boxCommand = (parts: BoxParts): BoxCommand =>
  parts.tier === 'namespaces' ? namespacesCommand(parts) : landlockCommand(parts)

const environmentIn = (library: string, home: string): Record<string, string> => ({
  ...ONE_THREAD,
  LD_LIBRARY_PATH: library,
  GCONV_PATH: join(library, CONVERTERS),
  HOME: home,
  TMPDIR: home,
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  MALLOC_ARENA_MAX: '2',
  MPLBACKEND: 'Agg',
  MPLCONFIGDIR: home,
})

const namespacesCommand = (parts: BoxParts): BoxCommand => {
  const staged = (name: string, path: string) => (parts.isRoot ? `@${name}` : path)
  const environment = environmentIn('/lib', SCRATCH_IN_BOX)
  const bubblewrap = [
    parts.bubblewrap,
    ...['--unshare-user', '--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts'],
    ...['--unshare-cgroup-try', '--die-with-parent', '--new-session', '--hostname', 'sandbox'],
    ...['--ro-bind', staged('root', parts.root.path), '/'],
    ...['--ro-bind', staged('runtime', parts.runtimeFolder), '/runtime'],
    ...['--ro-bind', staged('env', parts.sitePackages), '/env'],
    // pyarrow reads time zones from here alone.
    ...(parts.timeZones === null
      ? []
      : ['--ro-bind', staged('zones', parts.timeZones), '/usr/share/zoneinfo']),
    // Below the mount point of the executions' own disks, which hide them from each.
    ...['--ro-bind', staged('environments', parts.environmentsFolder), SCRATCH_IN_BOX],
    ...['--ro-bind', staged('run', parts.socketFolder), '/run'],
    ...['--dev-bind', '/dev/null', '/dev/null', '--dev-bind', '/dev/urandom', '/dev/urandom'],
    ...['--proc', '/proc', '--chdir', '/', '--clearenv'],
    // Only to unmount /proc and a folder for preloading; the zygote then gives both up.
    ...['--cap-add', 'CAP_SYS_ADMIN', '--cap-add', 'CAP_SETPCAP'],
    ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--', parts.root.python, ...INTERPRETER_FLAGS, '/runtime/zygote.py'],
  ]
  const paths = {
    root: '/',
    runtime: '/runtime',
    sitePackages: '/env',
    environments: SCRATCH_IN_BOX,
    socketFolder: '/run',
    scratch: SCRATCH_IN_BOX,
  }
  return { ...asUnprivileged(parts, bubblewrap, []), environment: {}, paths }
}

const landlockCommand = (parts: BoxParts): BoxCommand => {
  const root = parts.isRoot ? '/mnt/root' : parts.root.path
  const runtime = parts.isRoot ? '/mnt/runtime' : parts.runtimeFolder
  const sitePackages = parts.isRoot ? '/mnt/env' : parts.sitePackages
  const environments = parts.isRoot ? '/mnt/environments' : parts.environmentsFolder
  const socketFolder = parts.isRoot ? '/mnt/run' : parts.socketFolder
  const scratch = parts.isRoot ? '/mnt/scratch' : String(parts.scratchFolder)
  const command = [join(root, parts.root.python), ...INTERPRETER_FLAGS, join(runtime, 'zygote.py')]
  const environment = environmentIn(join(root, 'lib'), join(scratch, ZYGOTE_HOME))
  const paths = { root, runtime, sitePackages, environments, socketFolder, scratch }
  return { ...asUnprivileged(parts, command, ['--give-uids']), environment, paths }
}

/** As root, the command is wrapped in the launcher, which drops to the sandbox's uid first. */
const asUnprivileged = (
  parts: BoxParts,
  command: string[],
  options: string[],
): { file: string; arguments: string[] } => {
  if (!parts.isRoot) return { file: String(command[0]), arguments: command.slice(1) }
  const binds: [string, string][] = [
    [parts.root.path, 'root'],
    [parts.runtimeFolder, 'runtime'],
    [parts.sitePackages, 'env'],
    [parts.environmentsFolder, 'environments'],
    [parts.socketFolder, 'run'],
  ]
  if (parts.timeZones !== null) binds.push([parts.timeZones, 'zones'])
  if (parts.scratchFolder !== null) binds.push([parts.scratchFolder, 'scratch'])
  const staging = binds.flatMap(([source, name]) => ['--bind', source, name])
  const launcher = ['-I', '-S', '-B', join(parts.runtimeFolder, 'launch.py'), String(SANDBOX_UID)]
  return {
    file: parts.pythonBin,
    arguments: [...launcher, ...options, ...staging, '--', ...command],
  }
}
