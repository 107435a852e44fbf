import type {
  Artifact,
  ExecutionError,
  Json,
  TracebackFrame,
  Verdict,
  Violation,
} from '../../../logics/execution/types.ts'
import {
  isObject,
  ProtocolError,
  readNumber,
  readObject,
  readObjects,
  readText,
} from './reading.ts'

const VIOLATIONS_MAX = 1000
const FRAMES_MAX = 200
const IMPORTS_MAX = 10_000
const PATH_MAX_LENGTH = 1024
/** What comes back is at most 256 KiB, and texts are cut by the runner. */
const RESULT_MAX_BYTES = 4 << 20
const HEADER_MAX_BYTES = 8 << 10
const HEADER_BOUNDS = { depth: 4, values: 64, digits: 32 }
/** An empty part stands at the start of an absolute path. */
const STEPS_OUT = new Set(['', '.', '..'])
const STATUSES = ['success', 'error', 'rejected', 'memory_limit'] as const

/** The end of an execution as its own process tells it; untrusted, but bounded and well formed. */
export interface ResultFrame {
  status: (typeof STATUSES)[number]
  returnValue: Json
  error: ExecutionError | null
  durationMs: number
  cpuTimeMs: number
  peakMemoryBytes: number
  hasLeftArtifactsOut: boolean
}

/** Reads an `R` frame of an execution. Throws ProtocolError. */
export const readResultFrame = (payload: Buffer): ResultFrame => {
  const result = readResult(payload)
  const status = STATUSES.find((name) => name === result.status)
  if (status === undefined) throw new ProtocolError('unknown status')
  const metrics = isObject(result.metrics) ? result.metrics : {}
  return {
    status,
    returnValue: result.return_value ?? null,
    error: isObject(result.error) ? readError(result.error) : null,
    durationMs: readNumber(metrics.duration_ms, 0),
    cpuTimeMs: readNumber(metrics.cpu_time_ms, 0),
    peakMemoryBytes: readNumber(metrics.peak_memory_bytes, 0),
    hasLeftArtifactsOut: result.artifacts_left_out === true,
  }
}

/** Reads an `R` frame of a validation. Throws ProtocolError. */
export const readVerdictFrame = (payload: Buffer): Verdict => {
  const result = readResult(payload)
  return {
    valid: result.valid === true,
    violations: readObjects(result.violations, VIOLATIONS_MAX).map(readViolation),
    imports: readObjects(result.imports, IMPORTS_MAX).map((item) => ({
      module: readText(item.module),
      allowed: item.allowed === true,
      installed: item.installed === true,
    })),
  }
}

const readResult = (payload: Buffer): Record<string, Json> => {
  if (payload.length > RESULT_MAX_BYTES) throw new ProtocolError('result too large')
  return readObject(payload)
}

/** Parts an `A` frame: header length, JSON header, bytes. Reads nothing. Throws ProtocolError. */
export const splitArtifactFrame = (payload: Buffer): { header: Buffer; content: Buffer } => {
  if (payload.length < 4) throw new ProtocolError('artifact without header')
  const headerBytes = payload.readUInt32BE()
  if (headerBytes > HEADER_MAX_BYTES) throw new ProtocolError('artifact header too large')
  const end = 4 + headerBytes
  if (end > payload.length) throw new ProtocolError('artifact header beyond its frame')
  return { header: payload.subarray(4, end), content: payload.subarray(end) }
}

/** Reads an `A` frame. The checksum is the service's own work. Throws ProtocolError. */
export const readArtifactFrame = (payload: Buffer): Omit<Artifact, 'sha256'> => {
  const { header: json, content } = splitArtifactFrame(payload)
  const header = readObject(json, HEADER_BOUNDS)
  const path = readText(header.path, PATH_MAX_LENGTH)
  if (!staysInside(path)) throw new ProtocolError('artifact path leads out of its folder')
  return {
    path,
    sizeBytes: content.length,
    mimeType: readText(header.mime_type, 255) || 'application/octet-stream',
    content,
  }
}

/** The runner sends paths as its walk found them: anything else was forged. */
const staysInside = (path: string): boolean =>
  path !== '' && !path.includes('\0') && !path.split('/').some((part) => STEPS_OUT.has(part))

const readError = (error: Record<string, Json>): ExecutionError => ({
  name: readText(error.name, 1024),
  value: readText(error.value),
  line: readNumber(error.line, null),
  column: readNumber(error.column, null),
  traceback: readObjects(error.traceback, FRAMES_MAX).map(readTraceback),
  ...(typeof error.exit_code === 'number' ? { exitCode: error.exit_code } : {}),
  ...(Array.isArray(error.violations)
    ? { violations: readObjects(error.violations, VIOLATIONS_MAX).map(readViolation) }
    : {}),
})

const readTraceback = (frame: Record<string, Json>): TracebackFrame => ({
  file: readText(frame.file, 1024),
  line: readNumber(frame.line, 0),
  function: readText(frame.function, 1024),
  text: readText(frame.text),
})

const readViolation = (violation: Record<string, Json>): Violation => ({
  line: readNumber(violation.line, 0),
  column: readNumber(violation.column, 0),
  rule: readText(violation.rule, 255),
  message: readText(violation.message),
  suggestion: readText(violation.suggestion),
  ...(typeof violation.module === 'string' ? { module: readText(violation.module, 255) } : {}),
})
