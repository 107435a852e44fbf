import { after, before, mock } from 'node:test'
import { pino } from 'pino'
import { openRedisJobs } from '../../../src/jobs/redis/open-redis-jobs.ts'
import { type RedisServer, startRedis } from '../../servers/redis.ts'
import { limits, storeContract } from '../contract.ts'

let redis: RedisServer
let opened = 0
before(async () => {
  redis = await startRedis()
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2030, 0, 1) })
})
after(async () => {
  mock.timers.reset()
  await redis.remove()
})

const log = pino({ level: 'silent' })

storeContract('Redis', async () => {
  const service = `service-${opened++}`
  const open = () =>
    openRedisJobs({
      ...limits,
      redis: redis.settings,
      service,
      log,
      pollMs: 20,
      now: () => Date.now(),
    })
  const [first, second] = await Promise.all([open(), open()])
  return {
    first,
    second,
    passTime: async (ms) => mock.timers.tick(ms),
    close: async () => {
      await first.store.close()
      await second.store.close()
    },
  }
})
