/** A process that runs jobs until it is killed: `node runner-process.ts DATA_DIR LEASE_MS`. */
import { openEmbeddedJobs } from '../../src/jobs/sqlite/open-embedded-jobs.ts'
import { runForever } from './run-forever.ts'

const [dataDir = '', leaseMs = ''] = process.argv.slice(2)
const limits = { ttlMs: 60_000, queueMax: 1000, pollMs: 5, leaseMs: Number(leaseMs) }
runForever(openEmbeddedJobs({ dataDir, ...limits }), dataDir, Number(leaseMs))
