import { refuseForeignPages } from '@coderunner/common/auth/refuse-foreign-pages.ts'
import { requireToken } from '@coderunner/common/auth/require-token.ts'
import type { Token } from '@coderunner/common/auth/tokens.ts'
import type { Check } from '@coderunner/common/health/check-health.ts'
import { serveHealth } from '@coderunner/common/health/health-routes.ts'
import { createServer } from '@coderunner/common/http/create-server.ts'
import { serveDocs } from '@coderunner/common/http/docs-page.ts'
import { describeRoutes } from '@coderunner/common/http/openapi.ts'
import { serveJobs } from '@coderunner/common/jobs/http/job-routes.ts'
import type { JobUseCases } from '@coderunner/common/jobs/job-use-cases.ts'
import { serveMetrics } from '@coderunner/common/metrics/registry.ts'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { apiDescription, version } from '../../common/api-description.ts'
import { catalogue } from '../../errors/catalogue.ts'
import type { BlobStore } from '../../logics/files/ports.ts'
import { serveArchive } from '../file/archive-route.ts'
import { serveBatch } from '../file/batch-route.ts'
import { serveDownload } from '../file/download-route.ts'
import { serveFiles } from '../file/file-routes.ts'
import { serveUpload } from '../file/upload-route.ts'
import { serveExtractTags } from '../tag/extract-route.ts'
import { serveTags } from '../tag/tag-routes.ts'
import type { Staging } from '../tus/staging.ts'
import { serveTus } from '../tus/tus-routes.ts'
import type { FilesServed, TagsServed } from './served.ts'

/** All that the server serves. */
export interface ServeDeps {
  logger: Logger
  registry: Registry
  tokens: readonly Token[]
  host: string
  checks: Readonly<Record<string, Check>>
  jobs: JobUseCases
  files: FilesServed
  tags: TagsServed
  blobs: Pick<BlobStore, 'put' | 'remove'>
  staging: Staging
  maxUploadBytes: number
  /** Bodies in JSON of all requests under way, together. */
  bodiesMaxBytes: number
}

/** A large file over a slow line takes hours. */
const requestTimeoutMs = 6 * 3_600_000
/** Bodies in JSON; files are streamed and have a limit of their own. */
const jsonMaxBytes = 32 * 1024 ** 2

const guard = (server: FastifyInstance, { tokens, host }: ServeDeps): void => {
  requireToken(server, tokens)
  if (tokens.length === 0) refuseForeignPages(server, host)
}

const serveFilesAndTags = (scope: FastifyInstance, deps: ServeDeps): void => {
  const { files, tags, blobs, jobs, staging, maxUploadBytes: maxBytes } = deps
  serveUpload(scope, { add: files.add, store: { ...blobs, maxBytes } })
  serveTus(scope, { staging, maxBytes, get: files.get, finish: files.finishUpload })
  serveDownload(scope, files.open)
  serveArchive(scope, files.archive)
  serveBatch(scope, jobs)
  serveFiles(scope, files)
  serveTags(scope, tags)
  serveExtractTags(scope, tags.extract)
}

/** Makes the server with every route on it. */
export const serve = (deps: ServeDeps): FastifyInstance => {
  const { logger, bodiesMaxBytes } = deps
  const server = createServer({
    logger,
    catalogue,
    bodyLimit: jsonMaxBytes,
    bodiesMaxBytes,
    requestTimeoutMs,
  })
  guard(server, deps)
  serveMetrics(server, deps.registry)
  describeRoutes(server, apiDescription)
  void server.register(async (scope) => {
    serveFilesAndTags(scope, deps)
    serveJobs(scope, deps.jobs)
    serveHealth(scope, deps.checks, version)
    serveDocs(scope, apiDescription.title)
  })
  return server
}
