import { join } from 'node:path'
import { readCallbackSecret } from '@coderunner/common/callbacks/callback-secret.ts'
import { openJobAdapters } from '@coderunner/common/jobs/open-job-adapters.ts'
import { type Jobs, openJobs } from '@coderunner/common/jobs/open-jobs.ts'
import type { JobAdapters } from '@coderunner/common/jobs/ports.ts'
import { watchJobs } from '@coderunner/common/jobs/watch-jobs.ts'
import { createRegistry, watchProcess } from '@coderunner/common/metrics/registry.ts'
import { redisSettingsOf } from '@coderunner/common/redis/redis-settings.ts'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import {
  makePackageUseCases,
  type PackageUseCaseDeps,
  type PackageUseCases,
} from './app/package-use-cases.ts'
import type { Config } from './common/config.ts'
import { serviceLimits } from './common/service-limits.ts'
import { makeArtifactFolder } from './drivenadapters/artifacts/artifact-folder.ts'
import { listedDistributions } from './drivenadapters/distributions/listed-distributions.ts'
import { startSandbox } from './drivenadapters/sandbox/sandbox.ts'
import { openPackages } from './drivenadapters/uv/open-packages.ts'
import { healthChecks } from './driveradapters/health/health-checks.ts'
import { countExecutions, watchSandbox } from './driveradapters/metrics/execution-metrics.ts'
import {
  countBuilds,
  countChanges,
  watchEnvironments,
} from './driveradapters/metrics/package-metrics.ts'
import { installKind, makeInstallAsJob } from './driveradapters/pypkg/install-as-job.ts'
import { executeKind, makeRunAsJob } from './driveradapters/runner/run-as-job.ts'
import { serve } from './driveradapters/server/serve.ts'
import { startAndStop } from './driveradapters/server/start-and-stop.ts'
import { catalogue, type ErrorCode } from './errors/catalogue.ts'
import { makeDescribe } from './logics/execution/describe.ts'
import { type Execute, makeExecute } from './logics/execution/execute.ts'
import { makeMissingImports } from './logics/execution/missing-imports.ts'
import { makeNameDistributions } from './logics/execution/name-distributions.ts'
import type { ArtifactStore, Sandbox } from './logics/execution/ports.ts'
import { makeValidate } from './logics/execution/validate.ts'
import type { Install } from './logics/packages/install.ts'

/** What the service reaches the world through; tests put their own in. */
export interface Ports {
  sandbox: Sandbox
  artifacts: ArtifactStore
  jobs: JobAdapters
  packages: Pick<PackageUseCaseDeps, 'resolver' | 'store' | 'distributions'>
  logger: Logger
}

/** Errors after which a job, on which nothing was done, goes back in line. */
const retryCodes: readonly ErrorCode[] = ['queue_full', 'sandbox_unavailable', 'shutting_down']

/** Jobs that may wait: they stand in the store, not in memory. */
const jobQueueMax = 10_000

/** Large artifacts of all executions together. */
const artifactStoreMaxBytes = 2 * 1024 ** 3

const openAppJobs = (
  config: Config,
  { jobs, logger }: Ports,
  execute: Execute,
  install: Install,
): Jobs =>
  openJobs({
    adapters: jobs,
    catalogue,
    handlers: {
      [executeKind]: makeRunAsJob(execute),
      [installKind]: makeInstallAsJob(install),
    },
    concurrency: config.sandboxConcurrency,
    retryCodes,
    callbackAllow: config.callbackAllow,
    callbackSecret: readCallbackSecret(config.dataDir, config.callbackSecret),
    log: logger,
  })

const openPackageUseCases = (
  config: Config,
  { packages, sandbox, logger }: Ports,
  registry: Registry,
): PackageUseCases =>
  makePackageUseCases({
    ...packages,
    sandbox,
    rules: {
      isEnabled: config.allowPackageInstall,
      allowed: config.allowedPackages,
      denied: config.deniedPackages,
    },
    maxExecutionMs: config.maxExecutionTimeS * 1000,
    maxMemoryBytes: config.maxMemoryMb * 1024 ** 2,
    timeoutMs: config.packageTimeoutS * 1000,
    autoInstallImports: config.autoInstallImports,
    onBuilt: countBuilds(registry),
    onSweepFailed: (error) => logger.error({ err: error }, 'environments were not swept'),
    onChange: countChanges(registry),
  })

/** Puts the service together from its configuration and its ports; the server listens to nobody yet. */
export const buildApp = (config: Config, ports: Ports): FastifyInstance => {
  const { sandbox, artifacts, logger } = ports
  const limits = serviceLimits(config)
  const registry = createRegistry()
  const packages = openPackageUseCases(config, ports, registry)
  const { chooseEnvironment } = packages
  const { distributions } = ports.packages
  const nameDistributions = makeNameDistributions(distributions, packages.rules)
  const execute = makeExecute({
    ...{ sandbox, artifacts, limits, chooseEnvironment, nameDistributions },
    record: countExecutions(registry),
    onNotKept: (error) => logger.error({ err: error }, 'artifacts were not kept'),
  })
  const jobs = openAppJobs(config, ports, execute, packages.install)
  const server = serve({
    logger,
    registry,
    limits,
    tokens: config.tokens,
    host: config.host,
    checks: healthChecks({ sandbox, pingJobs: jobs.ping }),
    jobs: jobs.useCases,
    execute,
    validate: makeValidate({
      ...{ sandbox, limits, nameDistributions },
      chooseEnvironment: packages.ofOwner,
    }),
    describe: makeDescribe({
      ...{ sandbox, limits, distributions, ofOwner: packages.ofOwner },
      missingImports: makeMissingImports(sandbox),
    }),
    packages,
    packageTimeoutMs: config.packageTimeoutS * 1000,
    openArtifact: artifacts.open,
  })
  watchSandbox(registry, sandbox)
  watchProcess(registry)
  watchJobs(registry, 'coderunner', jobs)
  watchEnvironments(registry, ports.packages.store)
  startAndStop(server, { jobs, sandbox, artifacts, sweepEnvironments: packages.sweep })
  return server
}

const openSandbox = (config: Config, logger: Logger): Promise<Sandbox> =>
  startSandbox({
    pythonBin: config.pythonBin,
    sitePackages: config.sitePackages,
    environmentsFolder: join(config.dataDir, 'packages/environments'),
    isolation: config.sandboxIsolation,
    concurrency: config.sandboxConcurrency,
    queueMax: config.sandboxQueueMax,
    poolSize: config.sandboxPoolSize,
    maxMemoryBytes: config.maxMemoryMb * 1024 ** 2,
    maxExecutionMs: config.maxExecutionTimeS * 1000,
    scratchBytes: config.scratchMb * 1024 ** 2,
    maxOutputBytes: config.maxOutputBytes,
    maxArtifactBytes: config.maxArtifactBytes,
    importsAllowed: config.importsAllowed,
    languageGuard: config.languageGuard === 'on',
    dataDir: config.dataDir,
    boxesFolder: config.boxesFolder,
    logger,
  })

const openPackagePorts = async (config: Config, logger: Logger): Promise<Ports['packages']> => ({
  ...(await openPackages({
    uvBin: config.uvBin,
    pythonBin: config.pythonBin,
    sitePackages: config.sitePackages,
    isolation: config.sandboxIsolation,
    dataDir: config.dataDir,
    boxesFolder: config.boxesFolder,
    indexUrl: config.packageIndexUrl,
    packageMaxBytes: config.packageMaxMb * 1024 ** 2,
    packageTimeoutMs: config.packageTimeoutS * 1000,
    environmentsMaxBytes: config.environmentsMaxMb * 1024 ** 2,
    logger,
  })),
  distributions: listedDistributions,
})

/**
 * Opens the stores under DATA_DIR and starts the sandbox, which comes last: it alone has to be closed
 * again when a later step fails.
 */
export const openPorts = async (config: Config, logger: Logger): Promise<Ports> => {
  const { dataDir, jobTtlMs } = config
  const folder = join(dataDir, 'artifacts')
  return {
    artifacts: makeArtifactFolder({ folder, ttlMs: jobTtlMs, maxBytes: artifactStoreMaxBytes }),
    jobs: await openJobAdapters({
      redis: redisSettingsOf(config),
      dataDir,
      service: 'coderunner',
      ttlMs: jobTtlMs,
      queueMax: jobQueueMax,
      log: logger,
    }),
    packages: await openPackagePorts(config, logger),
    sandbox: await openSandbox(config, logger),
    logger,
  }
}
