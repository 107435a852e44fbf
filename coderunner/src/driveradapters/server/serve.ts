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
import type { Describe, ServiceLimits } from '../../logics/execution/describe.ts'
import type { Execute } from '../../logics/execution/execute.ts'
import type { ArtifactStore } from '../../logics/execution/ports.ts'
import type { Validate } from '../../logics/execution/validate.ts'
import type { Install } from '../../logics/packages/install.ts'
import type { ListPackages } from '../../logics/packages/list-packages.ts'
import type { PackageRules } from '../../logics/packages/steps.ts'
import type { Uninstall } from '../../logics/packages/uninstall.ts'
import { serveInstall } from '../pypkg/install-route.ts'
import { serveList } from '../pypkg/list-route.ts'
import { serveUninstall } from '../pypkg/uninstall-route.ts'
import { serveArtifacts } from '../runner/artifact-route.ts'
import { serveCapabilities } from '../runner/capabilities-route.ts'
import { serveExecute } from '../runner/execute-route.ts'
import { serveValidate } from '../runner/validate-route.ts'

/** All that the server serves. */
export interface ServeDeps {
  logger: Logger
  registry: Registry
  limits: ServiceLimits
  tokens: readonly Token[]
  host: string
  checks: Readonly<Record<string, Check>>
  jobs: JobUseCases
  execute: Execute
  validate: Validate
  describe: Describe
  openArtifact: ArtifactStore['open']
  packages: {
    rules: PackageRules
    install: Install
    uninstall: Uninstall
    listPackages: ListPackages
  }
  packageTimeoutMs: number
}

const guard = (server: FastifyInstance, { tokens, host }: ServeDeps): void => {
  requireToken(server, tokens)
  if (tokens.length === 0) {
    refuseForeignPages(server, host)
  }
}

/** Makes the server with every route on it. Execute has a scope of its own: it alone takes multipart. */
export const serve = (deps: ServeDeps): FastifyInstance => {
  const { limits, jobs, execute, packages, packageTimeoutMs } = deps
  const server = createServer({
    logger: deps.logger,
    catalogue,
    bodyLimit: limits.bodyMaxBytes,
    bodiesMaxBytes: limits.bodiesMaxBytes,
  })
  guard(server, deps)
  serveMetrics(server, deps.registry)
  describeRoutes(server, apiDescription)
  void server.register(async (scope) => {
    serveExecute(scope, { execute, jobs, limits, packageTimeoutMs })
  })
  void server.register(async (scope) => {
    serveValidate(scope, deps.validate)
    serveCapabilities(scope, deps.describe)
    serveArtifacts(scope, deps.openArtifact)
    serveInstall(scope, { ...packages, jobs, packageTimeoutMs })
    serveList(scope, packages.listPackages)
    serveUninstall(scope, packages.uninstall)
    serveJobs(scope, jobs)
    serveHealth(scope, deps.checks, version)
    serveDocs(scope, apiDescription.title)
  })
  return server
}
