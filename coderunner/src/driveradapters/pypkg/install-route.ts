import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { streamWork, wantsStream } from '@coderunner/common/http/stream-work.ts'
import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import { jobSchema } from '@coderunner/common/jobs/http/job-schemas.ts'
import { prefersAsync } from '@coderunner/common/jobs/http/prefer.ts'
import { respondAsync } from '@coderunner/common/jobs/http/respond-async.ts'
import { respondOnce } from '@coderunner/common/jobs/http/respond-once.ts'
import type { JobUseCases } from '@coderunner/common/jobs/job-use-cases.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../errors/app-error.ts'
import { catalogue } from '../../errors/catalogue.ts'
import type { Install } from '../../logics/packages/install.ts'
import type { PackageRules } from '../../logics/packages/steps.ts'
import { installKind } from './install-as-job.ts'
import { type InstallBody, installAnswer, installBody } from './pypkg-schemas.ts'
import { toInstallAnswer, toProgressEvent } from './to-wire.ts'

/** What the route needs. */
export interface InstallRouteDeps {
  install: Install
  jobs: JobUseCases
  rules: Pick<PackageRules, 'checkEnabled'>
  packageTimeoutMs: number
}

/** An answer that is kept for a key is made within PACKAGE_TIMEOUT and this, in milliseconds. */
const lockSlackMs = 60_000

const installSchema = {
  tags: ['pypkg'],
  summary: 'Install packages for all your executions',
  description:
    'With `Accept: text/event-stream` the events `progress` tell how far it is, and `result`, the whole body, comes last. With `Prefer: respond-async` it becomes a job. A failed install changes nothing.',
  body: installBody,
  response: { 200: installAnswer, 202: jobSchema, ...problemResponses },
}

const packagesOf = ({ packages, package: one }: InstallBody): string[] => {
  if ((packages === undefined) === (one === undefined)) {
    const message = 'is needed: a list in `packages`, or one in `package`, not both'
    throw new AppError('invalid_request', `/packages ${message}`, {
      errors: [{ pointer: '/packages', message }],
    })
  }
  return packages ?? [one as string]
}

const ignore = (): void => undefined

/** Serves POST /api/pypkg/install: at once, as a stream of events, or as a job. */
export const serveInstall = (
  server: FastifyInstance,
  { install, jobs, rules, packageTimeoutMs }: InstallRouteDeps,
): void => {
  server.post('/api/pypkg/install', { schema: installSchema }, (request, reply) => {
    rules.checkEnabled()
    const packages = packagesOf(request.body as InstallBody)
    const { owner } = request as FastifyRequest
    if (prefersAsync(request.headers.prefer)) {
      const payload = Buffer.from(JSON.stringify(packages))
      return respondAsync(jobs, request, reply, { kind: installKind, payload, callbackUrl: null })
    }
    const signal = abortOnLeave(reply)
    if (wantsStream(request)) {
      return streamWork(request, reply, catalogue, async (send) => {
        const onProgress = (step: Parameters<typeof toProgressEvent>[0]): void =>
          send('progress', toProgressEvent(step))
        return toInstallAnswer(await install(packages, { owner, signal, onProgress }))
      })
    }
    const installNow = async () =>
      toInstallAnswer(await install(packages, { owner, signal, onProgress: ignore }))
    if (request.headers['idempotency-key'] === undefined) return installNow()
    return respondOnce(jobs, request, reply, {
      content: () => ['install', ...packages],
      lockMs: packageTimeoutMs + lockSlackMs,
      answer: async () => JSON.stringify(await installNow()),
    })
  })
}
