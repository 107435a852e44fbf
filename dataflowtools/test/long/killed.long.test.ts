import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, upload } from '../service/client.ts'
import { startService } from '../service/start-service.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'dataflowtools-killed-'))
const env = { DATA_DIR: dataDir }
after(() => rmSync(dataDir, { recursive: true, force: true }))

/** Enough to be cut in the middle: what it is made of is in its name. */
const contentOf = (name: string): string => `${name}\n`.repeat(5000)

/** Every file of the service, read to its end and hashed; those that are not whole. */
const damagedFiles = async (base: string): Promise<string[]> => {
  const damaged: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body } = await ask(`${base}/api/file/list?limit=100${cursor && `&cursor=${cursor}`}`)
    for (const file of body.files) {
      const { status, body: content } = await ask(`${base}/api/file/download/${file.file_id}`)
      const isWhole = status === 200 && hash('sha256', content) === file.sha256
      if (!isWhole || content !== contentOf(file.name)) damaged.push(file.name)
    }
    cursor = body.next_cursor
  }
  return damaged
}

describe('the service, killed during 200 uploads', () => {
  const acknowledged = new Set<string>()

  for (let round = 1; round <= 20; round += 1) {
    it(`has no file in part and has lost none, time ${round}`, { timeout: 180_000 }, async () => {
      const { base, stop } = await startService(env)
      const uploads = Array.from({ length: 200 }, async (_, at) => {
        const name = `${round}-${at}.txt`
        const answer = await upload(base, [[name, contentOf(name)]]).catch(() => null)
        if (answer?.status === 201) acknowledged.add(answer.body.file_id)
      })
      await pause(100 + round * 100)
      await stop('SIGKILL')
      await Promise.all(uploads)
      const again = await startService(env)
      assert.deepEqual(await damagedFiles(again.base), [])
      for (const id of acknowledged) {
        assert.equal((await ask(`${again.base}/api/file/${id}`)).status, 200)
      }
      await again.stop('SIGTERM')
    })
  }

  it('had accepted files before it was killed', () => assert.ok(acknowledged.size > 0))
})
