import { setTimeout } from 'node:timers/promises'
import { AppError } from '../../../errors/app-error.ts'
import type { Sandbox, SandboxDescription, SandboxState } from '../../../logics/execution/ports.ts'
import type {
  CallContext,
  Outcome,
  Program,
  ProgramEnvironment,
  Verdict,
} from '../../../logics/execution/types.ts'
import type { SandboxOptions } from '../options.ts'
import { isEnvironmentFolder } from '../zygote/environment-folder.ts'
import type { EnvironmentWish } from '../zygote/environment-pools.ts'
import type { Parked } from '../zygote/pool.ts'
import type { Slots } from '../zygote/slots.ts'
import type { Supervisor } from '../zygote/supervisor.ts'
import type { ZygoteKind } from '../zygote/zygote.ts'
import { outcomeOf } from './outcome.ts'
import { overlayModulesOf } from './overlay-modules.ts'
import { RunQueue } from './queue.ts'
import { encodeProgram, encodeValidation } from './request-frame.ts'
import { readResultFrame, readVerdictFrame } from './result-frame.ts'
import { type RunEnd, runParked } from './run-parked.ts'
import { Transcript } from './transcript.ts'
import { isLeanOnly, zygoteKindOf } from './zygote-kind.ts'

const RETRY_AFTER_S = 2
const TAKE_ATTEMPTS = 3

/** What a runner works with. */
export interface RunnerDeps {
  options: SandboxOptions
  supervisors: ReadonlyMap<ZygoteKind, Supervisor>
  slots: Slots
  description: SandboxDescription
  /** Closes what the sandbox opened beside its zygotes. */
  closeParts: () => Promise<void>
}

/** Where a program is best run, and whether nowhere else. */
interface Place {
  kind: ZygoteKind
  isLeanOnly: boolean
  wish: EnvironmentWish | null
}

/** The sandbox port over supervised zygotes. */
export class Runner implements Sandbox {
  readonly #deps: RunnerDeps
  readonly #queue: RunQueue

  constructor(deps: RunnerDeps) {
    this.#deps = deps
    this.#queue = new RunQueue(deps.options.concurrency, deps.options.queueMax)
  }

  run(program: Program, context: CallContext): Promise<Outcome> {
    const { options, description } = this.#deps
    const request = encodeProgram(program, options)
    const transcript = new Transcript(options, context.onEvent)
    const place = placeOf(program.code, program.environment)
    return this.#withParked(place, context, async (parked, queueMs) => {
      const control = {
        request,
        timeoutMs: program.timeoutMs,
        context,
        maxPayloadBytes: options.maxArtifactBytes,
        folder: this.#deps.slots.folderOf(parked.slot),
        folderMaxBytes: options.scratchBytes,
        onEvent: transcript.add.bind(transcript),
      }
      const end = await runParked(parked, control, readResultFrame)
      return outcomeOf({ end, transcript, program, queueMs, description })
    })
  }

  validate(
    code: string,
    environment: ProgramEnvironment | null,
    context: CallContext,
  ): Promise<Verdict> {
    const { options } = this.#deps
    return this.#withParked(placeToRead(environment), context, async (parked) => {
      const control = {
        request: encodeValidation(code, environment, options),
        timeoutMs: options.maxExecutionMs,
        context,
        maxPayloadBytes: options.maxArtifactBytes,
        folder: undefined,
        folderMaxBytes: options.scratchBytes,
        onEvent: () => undefined,
      }
      return verdictOf(await runParked(parked, control, readVerdictFrame))
    })
  }

  async letGo({ folder }: Pick<ProgramEnvironment, 'folder'>): Promise<void> {
    const supervisors = [...this.#deps.supervisors.values()]
    await Promise.all(supervisors.map((supervisor) => supervisor.letGo(folder)))
  }

  describe(): SandboxDescription {
    return this.#deps.description
  }

  state(): SandboxState {
    const supervisors = [...this.#deps.supervisors.values()]
    return {
      ...this.#condition(supervisors),
      running: this.#queue.runningCount,
      queued: this.#queue.queuedCount,
      parked: supervisors.reduce((sum, supervisor) => sum + supervisor.parkedCount, 0),
      restarts: supervisors.reduce((sum, supervisor) => sum + supervisor.restartCount, 0),
    }
  }

  /** Until the first data zygote is there the lean one runs all programs: slower, and none the worse. */
  #condition(supervisors: readonly Supervisor[]): Pick<SandboxState, 'status' | 'detail'> {
    const isolation = `isolation ${this.#deps.description.isolation}`
    const absent = supervisors.filter((supervisor) => !supervisor.isReady)
    if (absent.length === 0) return { status: 'ok', detail: isolation }
    if (absent.length < supervisors.length && absent.every(({ isStarting }) => isStarting)) {
      return { status: 'ok', detail: `${isolation}; the libraries for data are still being loaded` }
    }
    const status = absent.length < supervisors.length ? 'degraded' : 'down'
    return { status, detail: 'a sandbox process is starting' }
  }

  async close(graceMs: number): Promise<void> {
    await Promise.race([this.#queue.close(), setTimeout(graceMs, undefined, { ref: false })])
    await Promise.all([...this.#deps.supervisors.values()].map((supervisor) => supervisor.close()))
    await this.#deps.closeParts()
  }

  async #withParked<Result>(
    where: Place,
    context: CallContext,
    use: (parked: Parked, queueMs: number) => Promise<Result>,
  ): Promise<Result> {
    const askedAt = performance.now()
    const place = this.#queue.enter(context.signal)
    if (place !== undefined) await place
    let parked: Parked | null = null
    try {
      parked = await this.#take(where)
      return await use(parked, performance.now() - askedAt)
    } finally {
      void this.#leaveWhenGone(parked)
    }
  }

  /** A process that has answered still holds its memory: its place is free when it is gone. */
  async #leaveWhenGone(parked: Parked | null): Promise<void> {
    await parked?.exited
    this.#queue.leave()
  }

  /** A zygote that is not ready is no reason to wait while the other one is. */
  async #take({ wish, ...place }: Place): Promise<Parked> {
    for (let attempt = 0; attempt < TAKE_ATTEMPTS; attempt += 1) {
      const parked = await this.#supervisorFor(place).take(wish)
      if (parked !== null) return parked
    }
    throw new AppError('sandbox_unavailable', 'no sandbox process could be started', {
      retryAfterS: RETRY_AFTER_S,
    })
  }

  #supervisorFor({ kind, isLeanOnly }: Omit<Place, 'wish'>): Supervisor {
    const wanted = this.#deps.supervisors.get(kind) as Supervisor
    if (wanted.isReady || isLeanOnly) return wanted
    return [...this.#deps.supervisors.values()].find((other) => other.isReady) ?? wanted
  }
}

const placeOf = (code: string, environment: ProgramEnvironment | null): Place => ({
  kind: zygoteKindOf(code, environment),
  isLeanOnly: isLeanOnly(environment),
  wish: wishOf(environment, overlayModulesOf(code, environment?.importNames ?? [])),
})

/** Where code is looked at, which is not run. */
const placeToRead = (environment: ProgramEnvironment | null): Place => ({
  kind: 'lean',
  isLeanOnly: isLeanOnly(environment),
  wish: wishOf(environment, null),
})

const wishOf = (
  environment: ProgramEnvironment | null,
  modules: string[] | null,
): EnvironmentWish | null => {
  if (environment === null) return null
  const { folder } = environment
  if (!isEnvironmentFolder(folder)) throw new Error('an environment has no such folder')
  return { folder, modules }
}

const verdictOf = (end: RunEnd<Verdict>): Verdict => {
  if ('result' in end) return end.result
  const message = end.ending.error?.value ?? 'the code could not be looked at'
  const violation = {
    line: 1,
    column: 1,
    rule: 'unreadable',
    message,
    suggestion: 'Send shorter or simpler code.',
  }
  return { valid: false, violations: [violation], imports: [] }
}
