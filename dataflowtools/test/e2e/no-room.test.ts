import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import { pino } from 'pino'
import { openPorts } from '../../src/app/ports.ts'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/common/config.ts'
import { openInspector } from '../../src/drivenadapters/inspector/open-inspector.ts'
import { upload } from '../service/client.ts'
import { factsFile, startAppIn } from '../service/start-app.ts'

const isRoot = process.getuid?.() === 0

describe('an upload for which there is no room', {
  skip: !isRoot && 'mounting a small disk takes root',
}, () => {
  it('to be copied for its reader is 503 blobs_full, and leaves nothing', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'dataflowtools-full-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder])
    const app = await startAppIn(folder)
    t.after(async () => {
      await app.close()
      execFileSync('umount', [folder])
      rmSync(folder, { recursive: true })
    })
    // The store has room for it, beside that there is none for a copy.
    const { status, body } = await upload(app.url, [['a.bin', 'x'.repeat(18 * 1024 ** 2)]])
    assert.deepEqual([status, body.code], [503, 'blobs_full'])
    assert.match(body.detail, /no room to copy/)
    assert.equal((await upload(app.url, [['a.txt', 'small']])).status, 201)
    assert.equal(blobsIn(folder).length, 1)
  })
})

describe('an upload behind too many others', () => {
  it('is 429 queue_full, and the next one goes through when there is a place', async (t) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dataflowtools-test-'))
    const env = { DATA_DIR: dataDir, WORKER_CONCURRENCY: '1' }
    const config = readConfig({ env, envFile: '/none', factsFile })
    const log = pino({ level: 'silent' })
    const ports = await openPorts(config, log)
    await ports.inspector.close()
    const held = { key: 'held', sha256: '', sizeBytes: 1 }
    const inspector = await openInspector({ ...config, waitingMax: 0 }, log, async ({ key }) =>
      key === held.key ? new Readable({ read() {} }) : Readable.from([Buffer.from('abc')]),
    )
    const server = buildApp(config, { ...ports, inspector })
    t.after(async () => {
      await server.close()
      rmSync(dataDir, { recursive: true })
    })
    const url = await server.listen({ port: 0, host: '127.0.0.1' })
    const holding = new AbortController()
    const first = inspector.inspect(held, 'held', holding.signal)
    const { status, body, headers } = await upload(url, [['a.txt', 'abc']])
    assert.deepEqual([status, body.code, headers.get('retry-after')], [429, 'queue_full', '5'])
    assert.deepEqual(blobsIn(dataDir), [])
    holding.abort(new Error('given back'))
    await assert.rejects(first, /given back/)
    assert.equal((await upload(url, [['a.txt', 'abc']])).status, 201)
  })
})

const blobsIn = (dataDir: string): string[] =>
  readdirSync(join(dataDir, 'dataflowtools/blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'ping')
    .map(({ name }) => name)
