import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { Sandbox } from '../../logics/execution/ports.ts'
import { boxCommand, SANDBOX_UID } from './box/box-command.ts'
import { ensureBoxRoot } from './box/box-root.ts'
import { chooseTier, probeIsolation } from './box/probe.ts'
import { readPythonFacts } from './box/python-facts.ts'
import { exportSeccompProgram } from './box/seccomp-program.ts'
import { describeSandbox, environmentDigest } from './describe.ts'
import type { SandboxOptions } from './options.ts'
import { Runner } from './run/runner.ts'
import { HelloServer } from './zygote/hello-server.ts'
import { makeSlots, noSlots } from './zygote/slots.ts'
import { Supervisor } from './zygote/supervisor.ts'
import { Zygote, type ZygoteKind } from './zygote/zygote.ts'

const RUNTIME_FOLDER = fileURLToPath(new URL('../../../runtime', import.meta.url))
const NICENESS = 10

/**
 * Starts the zygotes and resolves when the lean one is ready. Throws IsolationUnavailableError when
 * this machine cannot isolate as `options.isolation` asks.
 */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const { pythonBin, sitePackages, logger } = options
  const [facts, probe, seccomp] = await Promise.all([
    readPythonFacts(pythonBin),
    probeIsolation(pythonBin, RUNTIME_FOLDER),
    exportSeccompProgram(pythonBin, sitePackages, RUNTIME_FOLDER),
  ])
  const tier = chooseTier(options.isolation, probe)
  if (options.isolation === 'auto' && tier !== 'namespaces') {
    logger.warn({ reason: probe.namespaces.reason }, 'the weaker isolation tier is in use')
  }
  const root = await ensureBoxRoot(facts, join(options.dataDir, 'sandbox'))
  const supervisors = new Map<ZygoteKind, Supervisor>()
  const hellos = await HelloServer.listen((hello, socket) => {
    const isKnown = [...supervisors.values()].some((supervisor) => supervisor.admit(hello, socket))
    if (!isKnown) socket.destroy()
  })
  const isRoot = process.getuid?.() === 0
  const scratchFolder = join(hellos.outerFolder, 'scratch')
  const command = boxCommand({
    ...{ tier, root, sitePackages, pythonBin, isRoot, scratchFolder },
    runtimeFolder: RUNTIME_FOLDER,
    socketFolder: hellos.folder,
    bubblewrap: probe.bubblewrap ?? '',
  })
  const slots =
    tier === 'namespaces'
      ? noSlots
      : await makeSlots({
          folder: scratchFolder,
          folderInBox: command.paths.scratch,
          count: options.concurrency + 2 * options.poolSize + 4,
          firstUid: isRoot ? SANDBOX_UID + 1 : null,
        })
  const start = (kind: ZygoteKind): Zygote =>
    new Zygote(
      command,
      {
        kind,
        tier,
        socket: join(command.paths.socketFolder, hellos.socketName),
        path: [command.paths.runtime, command.paths.sitePackages],
        readable: [command.paths.root, command.paths.runtime, command.paths.sitePackages],
        seccomp: seccomp.toString('base64'),
        scratch_bytes: options.scratchBytes,
        memory_max_bytes: options.maxMemoryBytes,
        cpu_max_s: Math.ceil(options.maxExecutionMs / 1000) + 1,
        niceness: NICENESS,
        verbose: true,
      },
      logger,
    )
  for (const kind of ['lean', 'data'] as const) {
    const poolSize = kind === 'lean' ? options.poolSize : Math.max(1, Math.ceil(options.poolSize / 2))
    supervisors.set(kind, new Supervisor({ kind, poolSize, slots, start, logger }))
  }
  await Promise.race([supervisors.get('lean')?.ready, failAfter(START_TIMEOUT_MS)])
  const description = await describeSandbox({ options, tier, probe, facts, digest: environmentDigest(sitePackages) })
  return new Runner({ options, supervisors, description, closeServer: () => hellos.close() })
}

const START_TIMEOUT_MS = 30_000

const failAfter = (ms: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the sandbox did not start; the log above says why')), ms).unref()
  })
