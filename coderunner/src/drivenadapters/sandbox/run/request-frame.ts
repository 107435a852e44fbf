import type { Program } from '../../../logics/execution/types.ts'
import type { SandboxOptions } from '../options.ts'

type Limits = Pick<
  SandboxOptions,
  'maxOutputBytes' | 'maxArtifactBytes' | 'maxMemoryBytes' | 'maxExecutionMs'
>

/** The `Q` frame's payload for a program to run. */
export const encodeProgram = (program: Program, options: Limits): Buffer =>
  Buffer.from(
    JSON.stringify({
      kind: 'execute',
      code: program.code,
      variables: program.variables,
      entrypoint: program.entrypoint,
      arguments: program.arguments,
      stdin: program.stdin,
      files: program.files.map(({ path, content }) => ({
        path,
        content_base64: content.toString('base64'),
      })),
      timeout_ms: program.timeoutMs,
      memory_bytes: program.memoryBytes,
      max_output_bytes: options.maxOutputBytes,
      max_artifact_bytes: options.maxArtifactBytes,
    }),
  )

/** The `Q` frame's payload for code that is only looked at. */
export const encodeValidation = (code: string, options: Limits): Buffer =>
  Buffer.from(
    JSON.stringify({
      kind: 'validate',
      code,
      timeout_ms: options.maxExecutionMs,
      memory_bytes: options.maxMemoryBytes,
    }),
  )
