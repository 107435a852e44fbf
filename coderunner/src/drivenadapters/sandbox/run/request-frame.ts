import type { Program } from '../../../logics/execution/types.ts'
import type { SandboxOptions } from '../options.ts'

type Policy = Pick<SandboxOptions, 'importsAllowed' | 'languageGuard'>
type Limits = Pick<SandboxOptions, 'maxOutputBytes' | 'maxArtifactBytes' | 'maxMemoryBytes' | 'maxExecutionMs'>

const policyOf = ({ importsAllowed, languageGuard }: Policy): object => ({
  imports: { allowed: importsAllowed },
  guard: languageGuard,
})

/** The `Q` frame's payload for a program to run. */
export const encodeProgram = (program: Program, options: Policy & Limits): Buffer =>
  Buffer.from(
    JSON.stringify({
      kind: 'execute',
      code: program.code,
      variables: program.variables,
      entrypoint: program.entrypoint,
      arguments: program.arguments,
      stdin: program.stdin,
      files: program.files.map(({ path, content }) => ({ path, content_base64: content.toString('base64') })),
      timeout_ms: program.timeoutMs,
      memory_bytes: program.memoryBytes,
      max_output_bytes: options.maxOutputBytes,
      max_artifact_bytes: options.maxArtifactBytes,
      policy: policyOf(options),
    }),
  )

/** The `Q` frame's payload for code that is only looked at. */
export const encodeValidation = (code: string, options: Policy & Limits): Buffer =>
  Buffer.from(
    JSON.stringify({
      kind: 'validate',
      code,
      timeout_ms: options.maxExecutionMs,
      memory_bytes: options.maxMemoryBytes,
      policy: policyOf(options),
    }),
  )
