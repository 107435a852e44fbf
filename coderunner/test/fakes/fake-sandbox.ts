import type { Sandbox, SandboxDescription, SandboxState } from '../../src/logics/execution/ports.ts'
import type {
  CallContext,
  Outcome,
  Program,
  ProgramEnvironment,
  Verdict,
} from '../../src/logics/execution/types.ts'
import { outcome } from './outcome.ts'

const description: SandboxDescription = {
  isolation: 'namespaces',
  layers: [{ name: 'language', active: true, detail: 'RestrictedPython' }],
  languageGuard: true,
  pythonVersion: '3.13.2',
  importsAllowed: ['json', 'math'],
  environments: [{ digest: 'base', kind: 'base', packages: [{ name: 'numpy', version: '2.0' }] }],
  concurrency: 4,
  queueMax: 256,
}

/** How a fake run goes. */
export type Play = (program: Program, context: CallContext) => Outcome | Promise<Outcome>

/** A sandbox that runs nothing: it plays what the test says, and remembers what it was given. */
export class FakeSandbox implements Sandbox {
  play: Play = () => outcome()
  verdict: Verdict = { valid: true, violations: [], imports: [] }
  now: SandboxState = {
    status: 'ok',
    detail: 'fake',
    running: 0,
    queued: 0,
    parked: 2,
    restarts: 0,
  }
  description = { ...description }
  readonly programs: Program[] = []
  readonly validatedIn: (string | null)[] = []
  readonly letGone: string[] = []
  onLetGo: (folder: string) => void = () => undefined
  readonly contexts: CallContext[] = []
  closedWithinMs: number | null = null

  async run(program: Program, context: CallContext): Promise<Outcome> {
    this.programs.push(program)
    this.contexts.push(context)
    return this.play(program, context)
  }

  async validate(
    _code: string,
    environment: ProgramEnvironment | null,
    context: CallContext,
  ): Promise<Verdict> {
    this.contexts.push(context)
    this.validatedIn.push(environment?.digest ?? null)
    return this.verdict
  }

  async letGo({ folder }: { folder: string }): Promise<void> {
    this.letGone.push(folder)
    this.onLetGo(folder)
  }

  describe(): SandboxDescription {
    return this.description
  }

  state(): SandboxState {
    return this.now
  }

  async close(graceMs: number): Promise<void> {
    this.closedWithinMs = graceMs
  }
}
