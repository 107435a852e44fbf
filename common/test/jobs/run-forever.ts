import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import type { JobAdapters } from '../../src/jobs/ports.ts'
import { commonCatalogue } from '../../src/problem/common-catalogue.ts'
import { echo, untilAborted } from './fake-kinds.ts'

/** Runs jobs until the process is killed; one of kind `count` leaves a line in FOLDER/runs.txt. */
export const runForever = (adapters: JobAdapters, folder: string, leaseMs: number): void =>
  openJobs({
    adapters,
    catalogue: commonCatalogue,
    handlers: {
      wait: untilAborted,
      echo,
      count: async (run) => {
        appendFileSync(join(folder, 'runs.txt'), `${run.job.id}\n`)
        return echo(run)
      },
    },
    concurrency: 1,
    retryCodes: [],
    heartbeatMs: Number(leaseMs) / 4,
    callbackAllow: [],
    callbackSecret: Buffer.from('x'),
    log: pino({ level: 'silent' }),
  }).start()
