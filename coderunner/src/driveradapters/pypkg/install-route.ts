import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { eventStreamContent } from '@coderunner/common/http/header-schemas.ts'
import { streamWork } from '@coderunner/common/http/stream-work.ts'
import { wantsStream } from '@coderunner/common/http/wants-stream.ts'
import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import { acceptedResponse, jobRequestHeaders } from '@coderunner/common/jobs/http/job-schemas.ts'
import { prefersAsync } from '@coderunner/common/jobs/http/prefer.ts'
import { respondAsync } from '@coderunner/common/jobs/http/respond-async.ts'
import { respondOnce } from '@coderunner/common/jobs/http/respond-once.ts'
import type { JobUseCases } from '@coderunner/common/jobs/job-use-cases.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../errors/app-error.ts'
import { catalogue } from '../../errors/catalogue.ts'
import type { Install } from '../../logics/packages/install.ts'
import { requirementsOf } from '../../logics/packages/read-requirements.ts'
import type { PackageRules } from '../../logics/packages/steps.ts'
import type { BuildProgress } from '../../logics/packages/types.ts'
import { toProgressEvent } from './build-progress.ts'
import { installKind } from './install-as-job.ts'
import { type InstallBody, installAnswer, installBody } from './pypkg-schemas.ts'
import { toInstallAnswer } from './to-wire.ts'

/** What the route needs. */
export interface InstallRouteDeps {
  install: Install
  jobs: JobUseCases
  rules: Pick<PackageRules, 'checkEnabled'>
  packageTimeoutMs: number
}

/** An answer that is kept for a key is made within PACKAGE_TIMEOUT and this, in milliseconds. */
const lockSlackMs = 60_000

const installResponse = {
  description: 'The packages can be imported by your next execution',
  content: { 'application/json': { schema: installAnswer }, ...eventStreamContent },
}

const installSchema = {
  tags: ['pypkg'],
  operationId: 'installPackages',
  summary: 'Install packages for all your executions',
  description:
    'With `Accept: text/event-stream` the events `progress` tell how far it is, and `result`, the whole body, comes last. With `Prefer: respond-async` it becomes a job. A failed install changes nothing.',
  headers: jobRequestHeaders,
  body: installBody,
  response: { 200: installResponse, 202: acceptedResponse, ...problemResponses },
}

const packagesOf = ({ packages, package: one }: InstallBody): string[] => {
  if (packages !== undefined && one !== undefined) {
    throw refusal('/package', 'stands beside `packages`; accepted is one of the two')
  }
  if (packages !== undefined) return packages
  if (one !== undefined) return [one]
  throw refusal('/packages', 'is needed: a list in `packages`, or one in `package`')
}

const refusal = (pointer: string, message: string): AppError =>
  new AppError('invalid_request', `${pointer} ${message}`, { errors: [{ pointer, message }] })

const installPlainly = async (
  { install }: InstallRouteDeps,
  packages: string[],
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const onProgress = (): void => undefined
  const context = { owner: request.owner, signal: abortOnLeave(reply), onProgress }
  return toInstallAnswer(await install(packages, context))
}

const installOnce = (
  deps: InstallRouteDeps,
  packages: string[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> =>
  respondOnce(deps.jobs, request, reply, {
    content: () => ['install', ...packages],
    lockMs: deps.packageTimeoutMs + lockSlackMs,
    answer: async () => JSON.stringify(await installPlainly(deps, packages, request, reply)),
  })

const streamInstall = (
  { install }: InstallRouteDeps,
  packages: string[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> =>
  streamWork(request, reply, catalogue, async (send) => {
    const onProgress = (step: BuildProgress): void => send('progress', toProgressEvent(step))
    const context = { owner: request.owner, signal: abortOnLeave(reply), onProgress }
    return toInstallAnswer(await install(packages, context))
  })

const submitInstall = (
  { jobs }: InstallRouteDeps,
  packages: string[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  requirementsOf(packages)
  const payload = Buffer.from(JSON.stringify(packages))
  return respondAsync(jobs, request, reply, { kind: installKind, payload, callbackUrl: null })
}

/** Serves POST /api/pypkg/install: at once, as a stream of events, or as a job. */
export const serveInstall = (server: FastifyInstance, deps: InstallRouteDeps): void => {
  server.post('/api/pypkg/install', { schema: installSchema }, (request, reply) => {
    deps.rules.checkEnabled()
    const packages = packagesOf(request.body as InstallBody)
    if (prefersAsync(request.headers.prefer)) return submitInstall(deps, packages, request, reply)
    if (wantsStream(request)) return streamInstall(deps, packages, request, reply)
    return request.headers['idempotency-key'] === undefined
      ? installPlainly(deps, packages, request, reply)
      : installOnce(deps, packages, request, reply)
  })
}
