import { createHash } from 'node:crypto'
import { AppError } from '../../../errors/app-error.ts'
import type { PackageResolver, ResolveOrder } from '../../../logics/packages/ports.ts'
import type { BuildContext, InstalledPackage, Lock } from '../../../logics/packages/types.ts'
import type { PackagesContext, Prepared } from '../context.ts'
import { commonFailure, diskError, tooLarge } from '../errors.ts'
import { uvSays } from '../wheels/uv-says.ts'
import { inWorkFolder } from '../work-folder.ts'
import {
  explanationOf,
  isNoSolution,
  linkedNeedError,
  noSolutionError,
  yankedError,
} from './explain.ts'
import type { KnownWheels } from './known-wheels.ts'
import { type ResolvedWheel, readLock, UnusableLockError } from './read-lock.ts'
import { type Answer, type Question, runResolution } from './run-resolution.ts'
import { type AskedAroundBase, namedInBase, pin, sandboxParts } from './words-on-base.ts'

/** Packages of one environment, at most. */
export const packagesMax = 500

/** Finds versions by uv. What it finds out about wheels goes to `known`, for the build. */
export const makeResolver = (context: PackagesContext, known: KnownWheels): PackageResolver => ({
  resolve: async (order, build) => {
    context.resolutions.count += 1
    try {
      return await resolve(context, known, order, build)
    } catch (error) {
      throw diskError(error)
    } finally {
      context.resolutions.count -= 1
    }
  },
})

const resolve = async (
  context: PackagesContext,
  known: KnownWheels,
  order: ResolveOrder,
  { signal }: BuildContext,
): Promise<Lock> => {
  const prepared = await context.prepare()
  const base = await context.base()
  const answer = await inWorkFolder(context.folders, (work) =>
    ask(context, order, (question) => runResolution(context, work, question, signal)),
  )
  if (answer.lock === null) throw failure(answer, { order, base: base.packages }, prepared)
  const yanked = yankedError(answer.said, prepared.redact)
  if (yanked !== null) throw yanked
  const versions = new Map(base.packages.map(({ name, version }) => [name, version]))
  const wheels = readWheels(
    answer.lock,
    prepared,
    (name, version) => versions.get(name) === version,
  )
  check(wheels, order, context.options.packageMaxBytes)
  known.add(wheels)
  return lockOf(base.digest, wheels)
}

type Ask = (question: Question) => Promise<Answer>

/** The base as it is comes first; only where that does not go, and may be, around it. */
const ask = async (context: PackagesContext, order: ResolveOrder, run: Ask): Promise<Answer> => {
  const { packages } = await context.base()
  const kept = await askWithBase(order, keptQuestion(order, packages), packages, run)
  if (order.base === 'kept' || !isAboutBase(kept, packages)) return kept
  return askWithBase(order, overridingQuestion(order, packages), packages, run)
}

const isAboutBase = ({ lock, said }: Answer, base: readonly InstalledPackage[]): boolean =>
  lock === null && isNoSolution(said) && namedInBase(explanationOf(said), base).length > 0

const isMissing = /not found in|no versions? of|only .* (is|are) available|no (usable )?wheels/

/** Most indexes have the packages of the base, and uv is quicker without being shown them. */
const askWithBase = async (
  order: ResolveOrder,
  question: Omit<Question, 'isOffline' | 'hasBase'>,
  base: readonly InstalledPackage[],
  run: Ask,
): Promise<Answer> => {
  const answer = await askReach(order, { ...question, hasBase: false }, run)
  if (!isAboutBase(answer, base) || !isMissing.test(answer.said)) return answer
  return askReach(order, { ...question, hasBase: true }, run)
}

const askReach = async (
  { reach }: ResolveOrder,
  question: Omit<Question, 'isOffline'>,
  run: Ask,
): Promise<Answer> => {
  if (reach === 'cached_first') {
    const answer = await run({ ...question, isOffline: true })
    if (answer.lock !== null) return answer
  }
  return run({ ...question, isOffline: false })
}

const keptQuestion = (order: ResolveOrder, base: readonly InstalledPackage[]) => ({
  requirements: order.requirements,
  constraints: base.map(pin),
  preferred: order.preferred,
})

/** What nothing else of the base needs stands for the base: so the rest of it still goes together. */
const overridingQuestion = (order: ResolveOrder, base: readonly InstalledPackage[]) => {
  const needed = new Set(base.flatMap(({ requires }) => requires))
  const roots = base.filter(({ name }) => !needed.has(name) && !sandboxParts.has(name))
  const ofBase = Object.fromEntries(base.map(({ name, version }) => [name, version]))
  return {
    requirements: [...order.requirements, ...roots.map(({ name }) => name)],
    constraints: base.filter(({ name }) => sandboxParts.has(name)).map(pin),
    preferred: { ...ofBase, ...order.preferred },
  }
}

const isAboutWheel = /metadata|dist-info|wheel|zip|archive/i

const failure = (answer: Answer, asked: AskedAroundBase, { redact }: Prepared): Error => {
  if (answer.isTooLarge) {
    const detail = 'the package index answers more than a package index does'
    return new AppError('package_index_unreadable', detail)
  }
  const common = commonFailure(answer, redact)
  if (common !== null) return common
  if (isNoSolution(answer.said)) return noSolutionError(answer.said, asked, redact)
  const linked = linkedNeedError(answer.said, redact)
  if (linked !== null) return linked
  const cause = new Error(redact(answer.said))
  const what = uvSays(answer.said, redact)
  return isAboutWheel.test(answer.said)
    ? new AppError('package_unreadable', `a package cannot be read: ${what}`, { cause })
    : new AppError('package_index_unreadable', `the package index cannot be read: ${what}`, {
        cause,
      })
}

const readWheels = (
  text: string,
  { parts }: Prepared,
  isKept: (name: string, version: string) => boolean,
): ResolvedWheel[] => {
  try {
    return readLock(text, parts.pythonVersion, isKept)
  } catch (cause) {
    if (!(cause instanceof UnusableLockError)) throw cause
    throw new AppError('package_index_unreadable', cause.message, { cause })
  }
}

const check = (
  wheels: readonly ResolvedWheel[],
  { isDenied }: ResolveOrder,
  maxBytes: number,
): void => {
  const denied = wheels.map(({ name }) => name).filter(isDenied)
  if (denied.length > 0) {
    const verb = denied.length === 1 ? 'is' : 'are'
    const detail = `${denied.join(', ')}, which would be installed, ${verb} denied here (DENIED_PACKAGES)`
    throw new AppError('package_denied', detail)
  }
  if (wheels.length > packagesMax) {
    const detail = `these are ${wheels.length} packages with what they need; at most ${packagesMax} are accepted`
    throw new AppError('package_too_large', detail)
  }
  const bytes = wheels.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
  if (bytes <= maxBytes) return
  const [largest] = wheels.toSorted((a, b) => (b.sizeBytes ?? 0) - (a.sizeBytes ?? 0))
  const what = `the packages have ${toMebibytes(bytes)} MiB to fetch, ${largest?.name} alone ${toMebibytes(largest?.sizeBytes ?? 0)} MiB`
  throw tooLarge(what, maxBytes)
}

const toMebibytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2)

const lockOf = (baseDigest: string, wheels: readonly ResolvedWheel[]): Lock => {
  const hashes = wheels.map(({ sha256 }) => sha256).sort()
  const key = JSON.stringify([baseDigest, hashes])
  return {
    digest: createHash('sha256').update(key).digest('hex').slice(0, 32),
    packages: wheels.map(({ url: _, ...rest }) => rest),
  }
}
