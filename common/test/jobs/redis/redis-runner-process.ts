/** Runs jobs of a Redis until it is killed: `node redis-runner-process.ts PORT FOLDER LEASE_MS`. */
import { pino } from 'pino'
import { openRedisJobs } from '../../../src/jobs/redis/open-redis-jobs.ts'
import { runForever } from '../run-forever.ts'

const [port, folder = '', leaseMs] = process.argv.slice(2)
const adapters = await openRedisJobs({
  redis: {
    ...{ host: '127.0.0.1', port: Number(port), user: null, password: null, db: 0, isTls: false },
  },
  service: 'test',
  ttlMs: 60_000,
  queueMax: 1000,
  leaseMs: Number(leaseMs),
  pollMs: 50,
  log: pino({ level: 'silent' }),
})
runForever(adapters, folder, Number(leaseMs))
