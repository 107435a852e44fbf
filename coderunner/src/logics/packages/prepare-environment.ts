import { AppError } from '../../errors/app-error.ts'
import { inSeconds } from '../../utils/in-seconds.ts'
import { SharedWork } from '../../utils/shared-work.ts'
import type { EnvironmentUses } from './environment-uses.ts'
import { Places } from './places.ts'
import type { EnvironmentStore, PackageResolver } from './ports.ts'
import type { PrepareEnvironment, VerifyImports } from './steps.ts'
import type { BuildContext, BuildProgress, Environment, Lock } from './types.ts'

/** What `prepareEnvironment` is made of. */
export interface PrepareDeps {
  resolver: PackageResolver
  store: Pick<EnvironmentStore, 'find' | 'build' | 'settle' | 'remove'>
  verifyImports: VerifyImports
  timeoutMs: number
  uses: EnvironmentUses
  /** Hears of each environment that was built. */
  onBuilt: (environment: Environment, durationMs: number) => void
}

/** Builds take the processor and the disk: few at a time. */
const buildsAtOnce = 2
const buildsWaitingMax = 64
/** Who asked for an environment takes hold of it in the next moments; until then it stays. */
const takenWithinMs = 10_000

/**
 * Makes the step that every way to an environment shares: resolve, build beside, check that it
 * imports, settle. Throws what the ports throw, `package_not_importable`, `package_timeout` and `queue_full`.
 */
export const makePrepareEnvironment = (deps: PrepareDeps): PrepareEnvironment => {
  const builds = new SharedWork<Environment, BuildProgress>()
  const places = new Places(buildsAtOnce, buildsWaitingMax)

  const build = async (lock: Lock, asked: readonly string[], context: BuildContext) => {
    const startedAt = performance.now()
    const beside = await deps.store.build(lock, context)
    try {
      context.onProgress({ step: 'verifying' })
      await deps.verifyImports(beside, asked, context)
      const settled = await deps.store.settle(beside)
      deps.onBuilt(settled, performance.now() - startedAt)
      return settled
    } catch (error) {
      await deps.store.remove(beside)
      throw error
    }
  }

  return async (order, context) => {
    const limited = limit(context, deps.timeoutMs)
    limited.onProgress({ step: 'resolving' })
    const lock = await places.run(() => deps.resolver.resolve(order, limited))
    if (lock.packages.length === 0) return null
    const known = await deps.store.find(context.owner, lock)
    const environment =
      known ??
      (await builds.run(`${context.owner}\n${lock.digest}`, limited, (shared) =>
        places.run(() => build(lock, order.asked, { ...limited, ...shared })),
      ))
    setTimeout(deps.uses.hold(environment.digest), takenWithinMs).unref()
    return environment
  }
}

const limit = (context: BuildContext, timeoutMs: number): BuildContext => {
  const late = new AppError(
    'package_timeout',
    `the packages were not ready within ${inSeconds(timeoutMs)} (PACKAGE_TIMEOUT)`,
  )
  const timer = new AbortController()
  setTimeout(() => timer.abort(late), timeoutMs).unref()
  return { ...context, signal: AbortSignal.any([context.signal, timer.signal]) }
}
