import { execFile } from 'node:child_process'
import { access, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import {
  chooseTier,
  type IsolationProbe,
  type IsolationTier,
  IsolationUnavailableError,
  probeIsolation,
} from '../probe.ts'
import { boxRuntimeFolder } from '../runtime-folder.ts'
import { nodeFilter } from '../seccomp/node-filter.ts'

/** What boxes of Node processes are made of; all paths are the host's. */
export interface NodeBoxParts {
  tier: IsolationTier
  /** Why the stronger tier is not in use; null where it is. */
  weakness: string | null
  bubblewrap: string
  pythonBin: string
  runtimeFolder: string
  nodeBin: string
  /** The shared libraries that Node and native packages load, and the loader. */
  libraries: string[]
  /** The seccomp program; null where there is no table for the processor. */
  filter: Buffer | null
  isRoot: boolean
}

/** How boxes are to be made. */
export interface NodeBoxOptions {
  isolation: 'auto' | IsolationTier
  /** Python 3.11 or newer: steps down from root, and sets up Landlock. */
  pythonBin: string
}

/** Looks at the machine and picks the tier. Throws IsolationUnavailableError. */
export const prepareNodeBox = async (options: NodeBoxOptions): Promise<NodeBoxParts> => {
  const nodeBin = await realpath(process.execPath)
  const pythonBin = await findPython(options.pythonBin)
  const [probe, libraries] = await Promise.all([
    probeIsolation(pythonBin, boxRuntimeFolder),
    findLibraries(nodeBin),
  ])
  const tier = chooseTier(options.isolation, probe)
  const filter = nodeFilter(tier, process.arch)
  if (tier === 'landlock' && filter === null) throw unfiltered()
  return {
    tier,
    weakness: weaknessOf(tier, probe),
    bubblewrap: String(probe.bubblewrap),
    pythonBin,
    runtimeFolder: boxRuntimeFolder,
    nodeBin,
    libraries,
    filter,
    isRoot: process.getuid?.() === 0,
  }
}

/** Landlock alone leaves the network and other processes of the user within reach. */
const unfiltered = (): IsolationUnavailableError =>
  new IsolationUnavailableError(
    `landlock needs a filter of system calls, and there is none for ${process.arch}: see that bubblewrap works here`,
  )

const weaknessOf = (tier: IsolationTier, { namespaces }: IsolationProbe): string | null => {
  if (tier === 'namespaces') return null
  return namespaces.available ? 'as it was asked for' : namespaces.reason
}

/** The interpreter itself, behind links and the PATH. */
const findPython = async (pythonBin: string): Promise<string> => {
  const question = 'import os, sys; print(os.path.realpath(sys.executable))'
  const { stdout } = await promisify(execFile)(pythonBin, ['-I', '-S', '-c', question])
  return stdout.trim()
}

/** What native packages of npm may load beside what Node does: parts of libc itself from glibc 2.34 on. */
const besideLibc = ['libresolv.so.2', 'librt.so.1', 'libutil.so.1', 'libanl.so.1']

const findLibraries = async (nodeBin: string): Promise<string[]> => {
  const { stdout } = await promisify(execFile)('ldd', [nodeBin])
  const linked = [...stdout.matchAll(/=> (\/\S+) \(0x/g)].map((match) => String(match[1]))
  const loader = /^\s+(\/\S*ld-\S+) \(0x/m.exec(stdout)?.[1]
  const libc = linked.find((path) => basename(path) === 'libc.so.6')
  const beside = libc === undefined ? [] : besideLibc.map((name) => join(dirname(libc), name))
  const all = new Set([...linked, ...beside, ...(loader === undefined ? [] : [loader])])
  const found = await Promise.all([...all].map(existing))
  return found.filter((path) => path !== null)
}

const existing = (path: string): Promise<string | null> =>
  access(path).then(
    () => path,
    () => null,
  )
