import type { Program, ProgramEnvironment } from '../../../logics/execution/types.ts'
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
      ...importsOf(program.environment),
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
export const encodeValidation = (
  code: string,
  environment: ProgramEnvironment | null,
  options: Limits,
): Buffer =>
  Buffer.from(
    JSON.stringify({
      kind: 'validate',
      code,
      ...importsOf(environment),
      timeout_ms: options.maxExecutionMs,
      memory_bytes: options.maxMemoryBytes,
    }),
  )

/** What may be imported beside that which all programs may import. */
const importsOf = (environment: ProgramEnvironment | null): { imports?: readonly string[] } =>
  environment === null ? {} : { imports: environment.importNames }
