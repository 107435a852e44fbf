import { createHash } from 'node:crypto'
import type { Artifact, ExecutionEvent, RichOutput } from '../../../logics/execution/types.ts'
import type { Frame } from '../frames.ts'
import { CappedText } from './capped-text.ts'
import { isObject, readCountedObject } from './reading.ts'
import { readArtifactFrame, splitArtifactFrame } from './result-frame.ts'

const OUTPUTS_MAX = 1000
const ARTIFACTS_MAX = 1000
/** Of all rich outputs of a run together: it bounds the time that reading them takes. */
const OUTPUT_VALUES_MAX = 100_000

/** Bounds of what one run may leave behind. */
export interface TranscriptLimits {
  maxOutputBytes: number
  maxArtifactBytes: number
}

/** Collects what a run says, within its bounds, and passes it on as it comes. */
export class Transcript {
  readonly stdout: CappedText
  readonly stderr: CappedText
  readonly outputs: RichOutput[] = []
  readonly artifacts: Artifact[] = []
  readonly #limits: TranscriptLimits
  readonly #onEvent: ((event: ExecutionEvent) => void) | undefined
  readonly #decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() }
  #outputFrames = 0
  #outputBytes = 0
  #outputValues = 0
  #artifactFrames = 0
  #artifactBytes = 0

  constructor(limits: TranscriptLimits, onEvent?: (event: ExecutionEvent) => void) {
    this.#limits = limits
    this.#onEvent = onEvent
    this.stdout = new CappedText(limits.maxOutputBytes)
    this.stderr = new CappedText(limits.maxOutputBytes)
  }

  /** Whether there were more than these bounds allow; the run keeps to them by itself. */
  get hasLeftArtifactsOut(): boolean {
    return this.#hasArtifactsEnough()
  }

  /** Takes an event frame. Throws ProtocolError. */
  add({ type, payload }: Frame): void {
    if (type === 'O') this.#addText('stdout', payload)
    else if (type === 'E') this.#addText('stderr', payload)
    else if (type === 'D') this.#addOutput(payload)
    else if (type === 'A') this.#addArtifact(payload)
  }

  #addText(stream: 'stdout' | 'stderr', payload: Buffer): void {
    const kept = this[stream].push(payload)
    if (this.#onEvent === undefined || kept.length === 0) return
    const text = this.#decoders[stream].decode(kept, { stream: true })
    if (text !== '') this.#onEvent({ type: stream, text })
  }

  #addOutput(payload: Buffer): void {
    this.#outputFrames += 1
    this.#outputBytes += payload.length
    if (this.#hasOutputsEnough()) return
    const { object, values } = readCountedObject(payload)
    this.#outputValues += values
    if (!isObject(object.data)) return
    const output = { data: object.data }
    this.outputs.push(output)
    this.#onEvent?.({ type: 'output', output })
  }

  /** What is beyond is not even read: reading is what a flood would make the service do. */
  #hasOutputsEnough(): boolean {
    return (
      this.#outputFrames > OUTPUTS_MAX ||
      this.#outputBytes > this.#limits.maxArtifactBytes ||
      this.#outputValues > OUTPUT_VALUES_MAX
    )
  }

  #addArtifact(payload: Buffer): void {
    this.#artifactFrames += 1
    this.#artifactBytes += splitArtifactFrame(payload).content.length
    if (this.#hasArtifactsEnough()) return
    const artifact = readArtifactFrame(payload)
    const sha256 = createHash('sha256').update(artifact.content).digest('hex')
    this.artifacts.push({ ...artifact, sha256 })
  }

  #hasArtifactsEnough(): boolean {
    return (
      this.#artifactFrames > ARTIFACTS_MAX || this.#artifactBytes > this.#limits.maxArtifactBytes
    )
  }
}
