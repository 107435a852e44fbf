import { basename, dirname, join, relative } from 'node:path'
import { WORKERS_UID } from '../uids.ts'
import type { NodeBoxParts } from './node-box-parts.ts'

/** What one box shows and allows; all paths are the host's. */
export interface NodeBoxReach {
  /** The folder that all of `readable` lies in: its first level is what a launcher stages. */
  appFolder: string
  /** Files and folders of it that the process reads. */
  readable: readonly string[]
  /** Memory of the process beside what Node itself maps. */
  memoryBytes: number
  /** Where compiled code is kept between processes; written by a process that is given no file. */
  cache: { folder: string; isWritable: boolean }
  /** Seconds of CPU over all threads, after which the kernel ends it. */
  cpuS: number
  /** The mount namespace that was staged for boxes like this; null stages one for this box alone. */
  stagedNamespace: string | null
}

/** A program in a box: `script` and paths among its arguments are translated. */
export interface NodeBoxCommand {
  file: string
  arguments: string[]
  environment: Record<string, string>
}

/** The descriptor on which the launcher of a box reads the seccomp program. */
export const filterDescriptor = 5

/**
 * What Node has mapped to write once it is up, most of it V8's range for code, which is reserved and
 * not used: measured 640 MiB for Node 26 with eleven threads.
 */
const nodeOwnBytes = 704 * 1024 ** 2
const openFilesMax = 256
const niceness = 10
const cacheFileBlocks = 32 * 2048

/** The command that runs `script` with `paths` as its arguments, unprivileged whoever started the service. */
export const nodeBoxCommand = (
  parts: NodeBoxParts,
  reach: NodeBoxReach,
  [script, ...paths]: readonly [string, ...string[]],
): NodeBoxCommand => {
  const { inside } = placesInNodeBox(parts, reach)
  const heapMiB = Math.max(16, Math.floor(reach.memoryBytes / 1024 ** 2))
  const program = [
    ...[`--max-old-space-size=${heapMiB}`, '--disable-proto=delete', '--no-warnings'],
    ...[script, ...paths].map(inside),
  ]
  const command =
    parts.tier === 'namespaces'
      ? inNamespaces(parts, reach, program)
      : underLandlock(parts, reach, program)
  const environment = { NODE_COMPILE_CACHE: cacheInside(parts, reach) }
  const whole = parts.isRoot ? steppedDown(parts, reach, command) : command
  return { ...withLimits(reach, whole), environment }
}

/** Says where things are from inside. */
export const placesInNodeBox = (
  parts: Pick<NodeBoxParts, 'tier' | 'isRoot' | 'nodeBin'>,
  { appFolder }: Pick<NodeBoxReach, 'appFolder'>,
): { node: string; inside: (path: string) => string } => {
  const staged = parts.isRoot ? stagingFolder : appFolder
  const app = parts.tier === 'namespaces' ? '/app' : staged
  const ownNode = parts.isRoot
    ? `${stagingFolder}/${toolsName}/${basename(parts.nodeBin)}`
    : parts.nodeBin
  return {
    node: parts.tier === 'namespaces' ? '/node' : ownNode,
    inside: (path) => join(app, relative(appFolder, path)),
  }
}

/** Where the launcher stages. */
const stagingFolder = '/mnt'
/** Names that no folder of the repository has. */
const toolsName = '.node'
const cacheName = '.cache'

const cacheInside = (parts: NodeBoxParts, { cache }: NodeBoxReach): string => {
  if (parts.tier === 'namespaces') return '/cache'
  return parts.isRoot ? `${stagingFolder}/${cacheName}` : cache.folder
}

const inNamespaces = (
  parts: NodeBoxParts,
  reach: NodeBoxReach,
  program: readonly string[],
): string[] => {
  const { node, inside } = placesInNodeBox(parts, reach)
  const staged = (path: string): string =>
    parts.isRoot ? `@${relative(reach.appFolder, path)}` : path
  const ownNode = parts.isRoot ? `@${toolsName}/${basename(parts.nodeBin)}` : parts.nodeBin
  const ownCache = parts.isRoot ? `@${cacheName}` : reach.cache.folder
  return [
    parts.bubblewrap,
    ...['--unshare-user', '--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts'],
    ...['--unshare-cgroup-try', '--die-with-parent', '--new-session', '--hostname', 'worker'],
    ...parts.libraries.flatMap((path) => ['--ro-bind', path, path]),
    ...['--ro-bind', ownNode, node],
    ...reach.readable.flatMap((path) => ['--ro-bind', staged(path), inside(path)]),
    ...[reach.cache.isWritable ? '--bind' : '--ro-bind', ownCache, '/cache'],
    ...['--dev-bind', '/dev/null', '/dev/null', '--dev-bind', '/dev/urandom', '/dev/urandom'],
    ...['--proc', '/proc', '--remount-ro', '/', '--chdir', '/', '--cap-drop', 'ALL'],
    ...(parts.filter === null ? [] : ['--seccomp', String(filterDescriptor)]),
    ...['--', node, ...program],
  ]
}

const underLandlock = (
  parts: NodeBoxParts,
  reach: NodeBoxReach,
  program: readonly string[],
): string[] => {
  const { node, inside } = placesInNodeBox(parts, reach)
  const runtime = parts.isRoot ? `${stagingFolder}/.runtime` : parts.runtimeFolder
  const python = parts.isRoot ? `${stagingFolder}/.python` : dirname(dirname(parts.pythonBin))
  const executables = [node, ...parts.libraries, ...reach.readable.map(inside)]
  return [
    join(python, 'bin', basename(parts.pythonBin)),
    ...pythonFlags,
    join(runtime, 'worker_box.py'),
    ...(parts.filter === null ? ['-'] : [String(filterDescriptor)]),
    ...executables.flatMap((path) => ['--run', path]),
    ...[reach.cache.isWritable ? '--write' : '--read', cacheInside(parts, reach)],
    ...['--', node, ...program],
  ]
}

const pythonFlags = ['-I', '-S', '-B']

/** The command in a namespace with what it needs, as the uid of these boxes. */
const steppedDown = (parts: NodeBoxParts, reach: NodeBoxReach, command: string[]): string[] =>
  reach.stagedNamespace === null
    ? [...stagingCommand(parts, reach), ...command]
    : [
        ...enteringCommand(reach.stagedNamespace),
        ...command.map((word) => word.replace(/^@/, `${stagingFolder}/`)),
      ]

/** What begins a command that enters a staged namespace and gives up root for good. */
export const enteringCommand = (namespace: string): string[] => [
  'nsenter',
  `--mount=${namespace}`,
  ...[`--setuid=${WORKERS_UID}`, `--setgid=${WORKERS_UID}`, '--'],
]

/** The launcher, which stages what a command needs, drops to the uid of these boxes, and becomes it. */
export const stagingCommand = (
  parts: NodeBoxParts,
  { appFolder, readable, cache }: Pick<NodeBoxReach, 'appFolder' | 'readable' | 'cache'>,
): string[] => {
  const names = new Set(readable.map((path) => String(relative(appFolder, path).split('/')[0])))
  const binds: [string, string][] = [
    ...[...names].map((name): [string, string] => [join(appFolder, name), name]),
    [dirname(parts.nodeBin), toolsName],
    [cache.folder, cacheName],
    [parts.runtimeFolder, '.runtime'],
    [dirname(dirname(parts.pythonBin)), '.python'],
  ]
  const launcher = join(parts.runtimeFolder, 'launch.py')
  return [
    ...[parts.pythonBin, ...pythonFlags, launcher, String(WORKERS_UID)],
    ...(parts.tier === 'namespaces' ? [] : ['--no-network']),
    ...binds.flatMap(([source, name]) => ['--bind', source, name]),
    '--',
  ]
}

/** Limits that Node cannot set itself; POSIX sh counts -d in KiB. -f in 512 bytes. */
const withLimits = (
  { memoryBytes, cpuS, cache }: NodeBoxReach,
  command: readonly string[],
): Omit<NodeBoxCommand, 'environment'> => {
  const dataKiB = Math.ceil((nodeOwnBytes + memoryBytes) / 1024)
  const limits = [
    ...['ulimit -c 0', `ulimit -f ${cache.isWritable ? cacheFileBlocks : 0}`],
    `ulimit -n ${openFilesMax}`,
    ...[`ulimit -t ${cpuS}`, `ulimit -d ${dataKiB}`],
  ]
  const script = `${limits.join(' && ')} && exec nice -n ${niceness} "$@"`
  return { file: '/bin/sh', arguments: ['-c', script, 'sh', ...command] }
}
