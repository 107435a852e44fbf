import { Readable } from 'node:stream'
import { pino } from 'pino'
import { requireToken } from '../../src/auth/require-token.ts'
import { type AllowRule, parseAllowRule } from '../../src/callbacks/allow-rule.ts'
import { createServer } from '../../src/http/create-server.ts'
import { serveJobs } from '../../src/jobs/http/job-routes.ts'
import { prefersAsync } from '../../src/jobs/http/prefer.ts'
import { respondAsync } from '../../src/jobs/http/respond-async.ts'
import { respondOnce } from '../../src/jobs/http/respond-once.ts'
import type { Job } from '../../src/jobs/job.ts'
import { type JobsOptions, openJobs } from '../../src/jobs/open-jobs.ts'
import { openEmbeddedJobs } from '../../src/jobs/sqlite/open-embedded-jobs.ts'
import { commonCatalogue } from '../../src/problem/common-catalogue.ts'
import { fakeKinds } from './fake-kinds.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Settings of the service under test that a test may want otherwise. */
export interface TestServiceOptions extends Partial<JobsOptions> {
  dataDir?: string
  queueMax?: number
  now?: () => number
  allow?: string[]
}

/** What the demonstration route takes. */
interface Demonstration {
  kind: string
  payload: unknown
  callback_url?: string
}

/** The secret that the service under test signs with. */
export const callbackSecret = Buffer.from('a secret for tests')

/**
 * Boots a service with jobs, on a real SQLite file unless `adapters` are given, and one route, POST
 * /api/demo, that makes them; tokens `ada` and `bob`. Runs nothing before `jobs.start()`.
 */
export const testService = (options: TestServiceOptions = {}) => {
  const folder = temporaryFolder()
  const log = pino({ level: 'silent' })
  const adapters =
    options.adapters ??
    openEmbeddedJobs({
      dataDir: options.dataDir ?? folder.path,
      ttlMs: 60_000,
      queueMax: options.queueMax ?? 100,
      pollMs: 5,
      ...(options.now ? { now: options.now } : {}),
    })
  const jobs = openJobs({
    adapters,
    catalogue: commonCatalogue,
    handlers: fakeKinds(),
    concurrency: 2,
    retryCodes: ['queue_full'],
    callbackAllow: (options.allow ?? []).map((text) => parseAllowRule(text) as AllowRule),
    callbackSecret,
    log,
    ...options,
  })
  const server = createServer({ logger: log, catalogue: commonCatalogue, bodyLimit: 1_000_000 })
  requireToken(server, [
    { owner: 'ada', secret: 'ada' },
    { owner: 'bob', secret: 'bob' },
  ])
  serveJobs(server, jobs.useCases)
  let answered = 0
  server.post<{ Body: Demonstration }>('/api/demo', async (request, reply) => {
    const { kind, payload, callback_url: callbackUrl = null } = request.body
    const bytes = Buffer.from(JSON.stringify(payload))
    if (prefersAsync(request.headers.prefer)) {
      return respondAsync(jobs.useCases, request, reply, { kind, payload: bytes, callbackUrl })
    }
    const answer = async () => {
      answered += 1
      return JSON.stringify({ payload, answered })
    }
    return respondOnce(jobs.useCases, request, reply, {
      content: () => [bytes],
      lockMs: 60_000,
      answer,
    })
  })

  const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, extra: Asked = {}) =>
    server.inject({
      method,
      url,
      headers: { authorization: `Bearer ${extra.as ?? 'ada'}`, ...extra.headers },
      ...(extra.body === undefined ? {} : { payload: extra.body }),
    })

  return {
    dataDir: options.dataDir ?? folder.path,
    removeFolder: folder.remove,
    adapters,
    jobs,
    server,
    ask,
    /** Posts a job and gives its wire form. */
    submit: async (body: Demonstration, headers: Record<string, string> = {}) => {
      const asked = { headers: { prefer: 'respond-async', ...headers }, body }
      return (await ask('POST', '/api/demo', asked)).json()
    },
    /** Waits until a job has ended, by its log. */
    ended: async (id: string): Promise<Job> => {
      const signal = AbortSignal.timeout(60_000)
      let last: Job | undefined
      for await (const event of jobs.useCases.follow(id, 0, signal)) {
        if (event.type === 'status') last = event.data as Job
      }
      if (!last) throw new Error(`job ${id} has no log`)
      return last
    },
    /** Waits until a job's log has an event of this type. */
    said: async (id: string, type: string): Promise<unknown> => {
      const events = Readable.from(jobs.useCases.follow(id, 0, AbortSignal.timeout(60_000)))
      return (await events.find((event) => event.type === type))?.data
    },
    close: async () => {
      await server.close()
      await jobs.close(0)
      await jobs.closeStore()
      folder.remove()
    },
  }
}

interface Asked {
  as?: string
  headers?: Record<string, string>
  body?: object
}
