import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Capabilities, Describe } from '../../logics/execution/describe.ts'
import type { Environment } from '../../logics/packages/types.ts'
import { callContext } from './call-context.ts'

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
  imports_missing: Type.Array(Type.String(), {
    description: 'Those of them that are not installed',
  }),
  imports_missing_packages: Type.Unsafe<Record<string, string | null>>({
    type: 'object',
    additionalProperties: { type: ['string', 'null'] },
    description:
      'The package of each, for `packages` or an install: `bs4` is of `beautifulsoup4`; null where none is known',
  }),
  environments: Type.Array(
    Type.Object({
      digest: Type.String(),
      kind: Type.String({ description: '`base`, or `installed` by you' }),
      packages: Type.Array(Type.Object({ name: Type.String(), version: Type.String() })),
    }),
  ),
})

type Wire = Static<typeof capabilitiesSchema>

const toInstalled = ({ digest, packages }: Environment): Wire['environments'][number] => ({
  ...{ digest, kind: 'installed' },
  packages: packages.map(({ name, version }) => ({ name, version })),
})

const toWire = ({ sandbox, limits, installed, ...known }: Capabilities): Wire => ({
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
  imports_missing: known.importsMissing,
  imports_missing_packages: known.importsMissingPackages,
  environments: [...sandbox.environments, ...(installed === null ? [] : [toInstalled(installed)])],
})

/** Serves GET /api/runner/capabilities. */
export const serveCapabilities = (server: FastifyInstance, describe: Describe): void => {
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
    async (request, reply) => toWire(await describe(callContext(request, abortOnLeave(reply)))),
  )
}
