import { access, constants, mkdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { SandboxOptions } from '../options.ts'

const HIERARCHY = '/sys/fs/cgroup'
const CPU_PERIOD_US = 100_000
/** What a zygote itself takes, beside its executions. */
const ZYGOTE_BYTES = 512 * 1024 ** 2

/** Bounds on all executions of a zygote together, above each one's rlimits. */
export interface BoxCgroup {
  /** Puts a process, and what it forks from then on, under the bounds. */
  enclose(pid: number): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a cgroup v2 with the memory and cpu controllers where one is delegated to this process, else
 * null. Not tried on a real machine: those at hand had cgroup v1 only.
 */
export const openCgroup = async (options: SandboxOptions): Promise<BoxCgroup | null> => {
  const own = await ownFolder()
  if (own === null) return null
  try {
    const folder = await delegate(own)
    await writeFile(join(folder, 'memory.max'), String(memoryMaxBytes(options)))
    await writeFile(join(folder, 'memory.swap.max'), '0').catch(() => undefined)
    await writeFile(
      join(folder, 'cpu.max'),
      `${availableParallelism() * CPU_PERIOD_US} ${CPU_PERIOD_US}`,
    )
    return {
      enclose: (pid) => writeFile(join(folder, 'cgroup.procs'), String(pid)),
      close: () => rmdir(folder).catch(() => undefined),
    }
  } catch (error) {
    options.logger.warn({ error: String(error) }, 'the delegated cgroup cannot be used')
    return null
  }
}

const memoryMaxBytes = ({ concurrency, maxMemoryBytes, scratchBytes }: SandboxOptions): number =>
  ZYGOTE_BYTES + concurrency * (maxMemoryBytes + scratchBytes)

/** The folder of this process's cgroup, where it may make others and has the controllers. */
const ownFolder = async (): Promise<string | null> => {
  const text = await readFile('/proc/self/cgroup', 'utf8').catch(() => '')
  const path = /^0::(\/.*)$/m.exec(text)?.[1]
  if (path === undefined) return null
  const folder = join(HIERARCHY, path)
  const controllers = await readFile(join(folder, 'cgroup.controllers'), 'utf8').catch(() => '')
  const names = controllers.split(/\s+/)
  if (!names.includes('memory') || !names.includes('cpu')) return null
  return access(folder, constants.W_OK).then(
    () => folder,
    () => null,
  )
}

/** A group with controllers for its children may hold no process itself: the service moves to a leaf. */
const delegate = async (own: string): Promise<string> => {
  const leaf = join(own, 'coderunner-service')
  await mkdir(leaf, { recursive: true })
  await writeFile(join(leaf, 'cgroup.procs'), String(process.pid))
  await writeFile(join(own, 'cgroup.subtree_control'), '+memory +cpu')
  const folder = join(own, `coderunner-sandbox-${process.pid}`)
  await mkdir(folder, { recursive: true })
  return folder
}
