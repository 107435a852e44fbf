import assert from 'node:assert/strict'
import { createHash, hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { ask, upload } from '../service/client.ts'
import { sharedApp } from '../service/shared-app.ts'

const shared = sharedApp()

/** The hash of every blob in the folder, by the bytes that are really there. */
const storedHashes = (): Set<string> =>
  new Set(
    readdirSync(join(shared.dataDir, 'dataflowtools/blobs'), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        createHash('sha256')
          .update(readFileSync(join(entry.parentPath, entry.name)))
          .digest('hex'),
      ),
  )

describe('200 uploads at once', () => {
  it('are all recorded, and each record has its bytes', { timeout: 300_000 }, async () => {
    const names = Array.from({ length: 200 }, (_, at) => `${at}.txt`)
    const answers = await Promise.all(names.map((name) => upload(shared.url, [[name, name]])))
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.name, body.sha256]),
      names.map((name) => [201, name, hash('sha256', name)]),
    )
    const { body } = await ask(`${shared.url}/api/file/list?limit=1000`)
    assert.equal(body.files.length, 200)
    const stored = storedHashes()
    assert.deepEqual(
      body.files.filter(({ sha256 }: { sha256: string }) => !stored.has(sha256)),
      [],
    )
  })

  it('of the same bytes store them once', { timeout: 300_000 }, async () => {
    const before = storedHashes().size
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => upload(shared.url, [[`same ${at}`, 'the same']])),
    )
    assert.equal(new Set(answers.map(({ body }) => body.file_id)).size, 50)
    assert.equal(storedHashes().size, before + 1)
    const [first, ...others] = answers.map(({ body }) => body.file_id)
    for (const id of others) await ask(`${shared.url}/api/file/${id}`, { method: 'DELETE' })
    assert.equal((await ask(`${shared.url}/api/file/download/${first}`)).body, 'the same')
  })
})
