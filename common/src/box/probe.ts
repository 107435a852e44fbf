import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { SANDBOX_UID } from './uids.ts'

const run = promisify(execFile)
const PROBE_TIMEOUT_MS = 10_000

/** How what is untrusted is shut in; Landlock is the weaker one, see SECURITY.md. */
export type IsolationTier = 'namespaces' | 'landlock'

/** Thrown when this machine cannot give the isolation that was asked for; the message says why and what to do. */
export class IsolationUnavailableError extends Error {}

/** What a machine can isolate with; a tier that it lacks has its reason. */
export interface IsolationProbe {
  bubblewrap: string | null
  namespaces: { available: boolean; reason: string }
  landlock: { available: boolean; reason: string; abi: number }
}

/** Finds out by doing: a sysctl does not tell what AppArmor or a container's seccomp refuses. */
export const probeIsolation = async (
  pythonBin: string,
  runtimeFolder: string,
): Promise<IsolationProbe> => {
  const bubblewrap = await findOnPath('bwrap')
  const [namespaces, landlock] = await Promise.all([
    probeNamespaces(bubblewrap),
    probeLandlock(pythonBin, runtimeFolder),
  ])
  return { bubblewrap, namespaces, landlock }
}

/** The tier to use. Throws IsolationUnavailableError: user code never runs unprotected. */
export const chooseTier = (
  wanted: 'auto' | IsolationTier,
  probe: IsolationProbe,
): IsolationTier => {
  const order: IsolationTier[] = wanted === 'auto' ? ['namespaces', 'landlock'] : [wanted]
  const tier = order.find((name) => probe[name].available)
  if (tier !== undefined) return tier
  const reasons = order.map((name) => `${name}: ${probe[name].reason}`).join('; ')
  throw new IsolationUnavailableError(
    `SANDBOX_ISOLATION=${wanted} is not to be had here: ${reasons}`,
  )
}

const probeNamespaces = async (
  bubblewrap: string | null,
): Promise<IsolationProbe['namespaces']> => {
  if (bubblewrap === null) {
    return {
      available: false,
      reason: 'bubblewrap (bwrap) is not installed; apt install bubblewrap',
    }
  }
  // Two levels: the box, and in it a namespace as every execution makes one.
  const inner = ['unshare', '--user', '--pid', '--mount', '--ipc', '--fork', 'true']
  const box = ['--unshare-all', '--ro-bind', '/', '/', '--proc', '/proc', '--', ...inner]
  const identity = process.getuid?.() === 0 ? { uid: SANDBOX_UID, gid: SANDBOX_UID } : {}
  try {
    await run(bubblewrap, box, { ...identity, cwd: '/', timeout: PROBE_TIMEOUT_MS })
    return { available: true, reason: 'user namespaces work' }
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? '')
      .trim()
      .split('\n')
      .at(-1)
    return { available: false, reason: `the kernel refuses user namespaces to this user (${said})` }
  }
}

const ASK_LANDLOCK =
  'import sys; sys.path[:0] = [sys.argv[1]]; from lockdown import landlock; print(landlock.abi())'

const probeLandlock = async (
  pythonBin: string,
  runtimeFolder: string,
): Promise<IsolationProbe['landlock']> => {
  const { stdout } = await run(pythonBin, ['-I', '-S', '-B', '-c', ASK_LANDLOCK, runtimeFolder])
  const abi = Number(stdout)
  return abi > 0
    ? { available: true, reason: `Landlock ABI ${abi}`, abi }
    : {
        available: false,
        reason: 'the kernel has no Landlock (Linux 5.13 with CONFIG_SECURITY_LANDLOCK)',
        abi,
      }
}

const findOnPath = async (name: string): Promise<string | null> => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name)
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return null
}
