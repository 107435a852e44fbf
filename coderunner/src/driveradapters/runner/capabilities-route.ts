import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Capabilities } from '../../logics/execution/describe.ts'

const capabilitiesSchema = Type.Object({
  isolation: Type.String(),
  layers: Type.Array(
    Type.Object({ name: Type.String(), active: Type.Boolean(), detail: Type.String() }),
  ),
  language_guard: Type.Boolean(),
  python_version: Type.String(),
  limits: Type.Object({
    timeout: Type.Number({ description: 'Seconds' }),
    memory_mb: Type.Number(),
    code_bytes: Type.Integer(),
    body_bytes: Type.Integer(),
    output_bytes: Type.Integer(),
    artifact_bytes: Type.Integer(),
    scratch_bytes: Type.Integer(),
    concurrency: Type.Integer(),
    queue_max: Type.Integer(),
  }),
  imports: Type.Array(Type.String(), { description: 'The modules that code may import' }),
  environments: Type.Array(
    Type.Object({
      digest: Type.String(),
      kind: Type.String(),
      packages: Type.Array(Type.Object({ name: Type.String(), version: Type.String() })),
    }),
  ),
})

const toWire = ({ sandbox, limits }: Capabilities): Static<typeof capabilitiesSchema> => ({
  isolation: sandbox.isolation,
  layers: sandbox.layers,
  language_guard: sandbox.languageGuard,
  python_version: sandbox.pythonVersion,
  limits: {
    timeout: limits.maxExecutionTimeS,
    memory_mb: limits.maxMemoryMb,
    code_bytes: limits.codeMaxBytes,
    body_bytes: limits.bodyMaxBytes,
    output_bytes: limits.maxOutputBytes,
    artifact_bytes: limits.maxArtifactBytes,
    scratch_bytes: limits.scratchBytes,
    concurrency: sandbox.concurrency,
    queue_max: sandbox.queueMax,
  },
  imports: sandbox.importsAllowed,
  environments: sandbox.environments,
})

/** Serves GET /api/runner/capabilities. */
export const serveCapabilities = (server: FastifyInstance, describe: () => Capabilities): void => {
  server.get(
    '/api/runner/capabilities',
    {
      schema: {
        tags: ['runner'],
        operationId: 'getCapabilities',
        summary: 'The isolation that is really active, the limits, the modules and the packages',
        response: { 200: capabilitiesSchema, ...problemResponses },
      },
    },
    async () => toWire(describe()),
  )
}
