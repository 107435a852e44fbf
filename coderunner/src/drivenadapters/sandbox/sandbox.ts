import { chmod, mkdir } from 'node:fs/promises'
import type { Sandbox } from '../../logics/execution/ports.ts'
import { boxCommand } from './box/box-command.ts'
import { openCgroup } from './box/cgroup.ts'
import { prepareBox } from './box/prepare-box.ts'
import { describeSandbox, environmentDigest } from './describe.ts'
import type { SandboxOptions } from './options.ts'
import { Runner } from './run/runner.ts'
import { HelloServer } from './zygote/hello-server.ts'
import { makeScratchParent, slotFolders } from './zygote/open-slots.ts'
import { makeSlots, noSlots, removeAll } from './zygote/slots.ts'
import { Supervisor } from './zygote/supervisor.ts'
import { Zygote, type ZygoteKind } from './zygote/zygote.ts'
import { zygoteConfig } from './zygote/zygote-config.ts'

const START_TIMEOUT_MS = 30_000

/**
 * Starts the zygotes and resolves when the lean one is ready. Throws IsolationUnavailableError when
 * this machine cannot isolate as `options.isolation` asks.
 */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const { sitePackages, environmentsFolder, pythonBin, logger } = options
  await makeEnvironmentsFolder(environmentsFolder)
  const box = await prepareBox(options)
  await using opened = new AsyncDisposableStack()
  const supervisors = new Map<ZygoteKind, Supervisor>()
  const hellos = await HelloServer.listen((hello, socket) => {
    const isKnown = [...supervisors.values()].some((supervisor) => supervisor.admit(hello, socket))
    if (!isKnown) socket.destroy()
  })
  opened.defer(() => hellos.close())
  const scratchFolder = await makeScratchParent(box.tier, options)
  if (scratchFolder !== null) opened.defer(() => removeAll(scratchFolder))
  const command = boxCommand({
    ...{ tier: box.tier, root: box.root, runtimeFolder: box.runtimeFolder },
    timeZones: box.timeZones,
    ...{ sitePackages, environmentsFolder, pythonBin, scratchFolder },
    socketFolder: hellos.folder,
    bubblewrap: box.probe.bubblewrap ?? '',
    isRoot: process.getuid?.() === 0,
  })
  const slots =
    scratchFolder === null
      ? noSlots
      : await makeSlots(slotFolders(scratchFolder, command.paths.scratch, options))
  const cgroup = await openCgroup(options)
  opened.defer(async () => cgroup?.close())
  const digest = environmentDigest(sitePackages)
  const description = await describeSandbox({ options, ...box, digest, hasCgroup: cgroup !== null })
  const start = (kind: ZygoteKind): Zygote => {
    const config = zygoteConfig(kind, command, box, hellos.socketName, options)
    const zygote = new Zygote(command, config, logger)
    if (zygote.pid !== undefined) {
      cgroup
        ?.enclose(zygote.pid)
        .catch((error) => logger.warn({ error: String(error) }, 'no cgroup'))
    }
    return zygote
  }
  for (const kind of ['lean', 'data'] as const) {
    const poolSize = kind === 'lean' ? options.poolSize : Math.ceil(options.poolSize / 2)
    supervisors.set(kind, new Supervisor({ kind, poolSize, slots, start, logger }))
  }
  const parts = opened.move()
  const closeParts = () => parts.disposeAsync()
  const runner = new Runner({ options, supervisors, slots, description, closeParts })
  try {
    await Promise.race([supervisors.get('lean')?.ready, failAfter(START_TIMEOUT_MS)])
  } catch (error) {
    await runner.close(0)
    throw error
  }
  return runner
}

/** To be walked through by the sandbox's uid, and listed by the service alone. */
const makeEnvironmentsFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o711)
}

const failAfter = (ms: number): Promise<never> =>
  new Promise((_, reject) => {
    const error = new Error('the sandbox did not start; the log above says why')
    setTimeout(() => reject(error), ms).unref()
  })
