/** A process that runs jobs until it is killed: `node runner-process.ts DATA_DIR LEASE_MS`. */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import { openEmbeddedJobs } from '../../src/jobs/sqlite/open-embedded-jobs.ts'
import { commonCatalogue } from '../../src/problem/common-catalogue.ts'
import { echo, untilAborted } from './fake-kinds.ts'

const [dataDir = '', leaseMs = ''] = process.argv.slice(2)
const adapters = openEmbeddedJobs({
  dataDir,
  ttlMs: 60_000,
  queueMax: 1000,
  pollMs: 5,
  leaseMs: Number(leaseMs),
})

openJobs({
  adapters,
  catalogue: commonCatalogue,
  handlers: {
    wait: untilAborted,
    echo,
    count: async (run) => {
      appendFileSync(join(dataDir, 'runs.txt'), `${run.job.id}\n`)
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
