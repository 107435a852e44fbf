import { basename, dirname, join } from 'node:path'
import { PACKAGES_UID } from '@coderunner/common/box/uids.ts'
import type { PackageBoxParts } from './prepare-package-box.ts'

/** What one box may reach; all paths are the host's. */
export interface BoxReach {
  hasNetwork: boolean
  /** Folders that the box writes, by the name that the command calls them. */
  writable: Readonly<Record<string, string>>
  /** Folders that it reads, likewise. */
  readable: Readonly<Record<string, string>>
  /** Files and folders that it reads at the place where they are: certificates, folders of wheels. */
  asTheyAre: readonly string[]
}

/** Where things are from inside a box. */
export interface PlacesInBox {
  uv: string
  python: string
  /** The place of a folder that `writable` or `readable` names. */
  of: (name: string) => string
}

/** A command that runs uv in a box. No secret is in it: those are in the environment alone. */
export interface PackageBoxCommand {
  file: string
  arguments: string[]
  /** For the interpreter and uv, beside what the caller gives them. */
  environment: Record<string, string>
  /** To be started as this user; null is the own one, from which the launcher may step down. */
  userId: number | null
}

const pythonFlags = ['-I', '-S', '-B']
/** What finds hosts by name. */
const networkFiles = ['/etc/resolv.conf', '/etc/hosts', '/etc/nsswitch.conf']

/** Says where things are from inside. */
export const placesInBox = (parts: PackageBoxParts, reach: BoxReach): PlacesInBox => {
  if (parts.tier === 'namespaces') {
    return { uv: '/uv', python: parts.root.python, of: (name) => `/${name}` }
  }
  const all = { ...reach.writable, ...reach.readable }
  const of = (name: string): string => (parts.isRoot ? `/mnt/${name}` : String(all[name]))
  const root = parts.isRoot ? '/mnt/root' : parts.root.path
  const uv = parts.isRoot ? `/mnt/tools/${basename(parts.uvBin)}` : parts.uvBin
  return { uv, python: join(root, parts.root.python), of }
}

/** The command that runs uv in a box, unprivileged whoever started the service. */
export const packageBoxCommand = (
  parts: PackageBoxParts,
  reach: BoxReach,
  uvArguments: readonly string[],
): PackageBoxCommand =>
  parts.tier === 'namespaces'
    ? inNamespaces(parts, reach, uvArguments)
    : underLandlock(parts, reach, uvArguments)

const inNamespaces = (
  parts: PackageBoxParts,
  reach: BoxReach,
  uvArguments: readonly string[],
): PackageBoxCommand => {
  const isStaged = parts.isRoot && !parts.isOpen
  const staged = (name: string, path: string): string => (isStaged ? `@${name}` : path)
  const bind = (kind: string, folders: Readonly<Record<string, string>>): string[] =>
    Object.entries(folders).flatMap(([name, path]) => [kind, staged(name, path), `/${name}`])
  const system = [...(reach.hasNetwork ? networkFiles : []), ...reach.asTheyAre]
  const tools = staged('tools', dirname(parts.uvBin))
  const command = [
    parts.bubblewrap,
    ...['--unshare-user', '--unshare-pid', '--unshare-ipc', '--unshare-uts'],
    ...['--unshare-cgroup-try', '--die-with-parent', '--new-session', '--hostname', 'packages'],
    ...(reach.hasNetwork ? [] : ['--unshare-net']),
    ...parts.rootFolders.flatMap((name) => [
      '--ro-bind',
      `${staged('root', parts.root.path)}/${name}`,
      `/${name}`,
    ]),
    ...['--ro-bind', `${tools}/${basename(parts.uvBin)}`, '/uv'],
    ...bind('--ro-bind', reach.readable),
    ...bind('--bind', reach.writable),
    ...system.flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--dev-bind', '/dev/null', '/dev/null', '--dev-bind', '/dev/urandom', '/dev/urandom'],
    ...['--proc', '/proc', '--dir', '/tmp', '--chdir', '/', '--', '/uv', ...uvArguments],
  ]
  const environment = { LD_LIBRARY_PATH: '/lib', HOME: '/tmp', TMPDIR: '/tmp' }
  if (isStaged) return { ...launched(parts, reach, command, []), environment }
  const [file = '', ...rest] = command
  return { file, arguments: rest, environment, userId: parts.isRoot ? PACKAGES_UID : null }
}

/** Public files of the system: the loader is among them, and names of hosts are looked up by them. */
const systemLibraries = ['/lib', '/lib64', '/usr/lib', '/usr/lib64']

const underLandlock = (
  parts: PackageBoxParts,
  reach: BoxReach,
  uvArguments: readonly string[],
): PackageBoxCommand => {
  const { uv, of } = placesInBox(parts, reach)
  const root = parts.isRoot ? '/mnt/root' : parts.root.path
  const runtime = parts.isRoot ? '/mnt/runtime' : parts.runtimeFolder
  const rule = (kind: string, paths: readonly string[]) => paths.flatMap((path) => [kind, path])
  const command = [
    join(root, parts.root.python),
    ...pythonFlags,
    join(runtime, 'package_box.py'),
    ...(reach.hasNetwork ? ['--network'] : []),
    ...rule('--run', [root, uv, ...systemLibraries]),
    ...rule('--read', [...(reach.hasNetwork ? networkFiles : []), ...reach.asTheyAre]),
    ...rule('--read', Object.keys(reach.readable).map(of)),
    ...rule('--write', Object.keys(reach.writable).map(of)),
    ...['--', uv, ...uvArguments],
  ]
  const home = of(Object.keys(reach.writable)[0] ?? '')
  const environment = { LD_LIBRARY_PATH: join(root, 'lib'), HOME: home, TMPDIR: home }
  const options = reach.hasNetwork ? [] : ['--no-network']
  if (parts.isRoot) return { ...launched(parts, reach, command, options), environment }
  const [file = '', ...rest] = command
  return { file, arguments: rest, environment, userId: null }
}

/** The launcher stages what the command needs, then drops to the uid of these boxes. */
const launched = (
  parts: PackageBoxParts,
  reach: BoxReach,
  command: string[],
  options: string[],
): Omit<PackageBoxCommand, 'environment'> => {
  const binds = {
    root: parts.root.path,
    tools: dirname(parts.uvBin),
    runtime: parts.runtimeFolder,
    ...reach.readable,
    ...reach.writable,
  }
  const staging = Object.entries(binds).flatMap(([name, path]) => ['--bind', path, name])
  const launcher = [...pythonFlags, join(parts.runtimeFolder, 'launch.py'), String(PACKAGES_UID)]
  return {
    file: parts.pythonBin,
    arguments: [...launcher, ...options, ...staging, '--', ...command],
    userId: null,
  }
}
