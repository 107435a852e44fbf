import { openEmbeddedJobs } from '../../../src/jobs/sqlite/open-embedded-jobs.ts'
import { limits, storeContract } from '../contract.ts'
import { temporaryFolder } from '../temporary-folder.ts'

storeContract('SQLite', async () => {
  const folder = temporaryFolder()
  let nowMs = Date.UTC(2030, 0, 1)
  const open = () =>
    openEmbeddedJobs({ ...limits, dataDir: folder.path, pollMs: 5, now: () => nowMs })
  const [first, second] = [open(), open()]
  return {
    first,
    second,
    passTime: async (ms) => {
      nowMs += ms
    },
    close: async () => {
      await first.store.close()
      await second.store.close()
      folder.remove()
    },
  }
})
