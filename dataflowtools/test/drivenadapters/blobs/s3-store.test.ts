import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { freePort } from '../../../../common/test/servers/free-port.ts'
import type { BlobStore } from '../../../src/logics/files/ports.ts'
import { type S3Server, startS3 } from '../../servers/s3.ts'
import { openBucket, recordingLog } from './blob-stores.ts'
import { bytesOf, describeBlobStore, read, streamOf, sweptKeys } from './contract.ts'

const mib = 1 << 20
const room = 100 * mib
let server: S3Server
before(async () => {
  server = await startS3()
})
after(() => server?.stop())

const uploadsIn = async ({ client }: S3Server, Bucket: string): Promise<string[]> =>
  ((await client.listMultipartUploads({ Bucket })).Uploads ?? []).map(({ Key }) => `${Key} …`)

const namesIn = async (from: S3Server, Bucket: string): Promise<string[]> => {
  const { Contents = [] } = await from.client.listObjectsV2({ Bucket })
  return [...Contents.map(({ Key }) => `${Key}`), ...(await uploadsIn(from, Bucket))]
}

const code = (expected: string) => (error: { code?: string }) => error.code === expected
const putText = async (store: BlobStore, text: string): Promise<string> =>
  (await store.put(streamOf(Buffer.from(text)), room)).key

/** A bucket of its own with its store. */
const makeStore = async (prefix = '', from = server) => {
  const bucket = await from.createBucket()
  const { log, lines } = recordingLog()
  const store = await openBucket(from, bucket, prefix, log)
  return { bucket, store, lines, held: () => namesIn(from, bucket) }
}

for (const [name, prefix] of [
  ['a bucket', ''],
  ['a bucket under a prefix', 'files/of ä/'],
] as const) {
  describeBlobStore(name, async () => {
    const { store, held } = await makeStore(prefix)
    return { store, held, close: async () => store.close() }
  })
}

describe('a bucket that others use too', () => {
  test('keeps what is theirs: a sweep neither yields nor aborts it', async () => {
    const { store, bucket, held } = await makeStore('ours/')
    const theirs = ['a.txt', 'a'.repeat(32), `ours/deeper/${'b'.repeat(32)}`]
    for (const Key of theirs) await server.client.putObject({ Bucket: bucket, Key, Body: 'x' })
    await server.client.createMultipartUpload({ Bucket: bucket, Key: 'c'.repeat(32) })
    const before = await held()
    assert.deepEqual(await sweptKeys(store, Date.now() + 60_000), [])
    assert.deepEqual([before.length, await held()], [4, before])
    store.close()
  })

  test('yields 1001 keys in pages of 1000 at most', async () => {
    const { store, bucket } = await makeStore()
    for (let index = 0; index < 1001; index += 1) {
      const key = index.toString(16).padStart(32, '0')
      writeFileSync(join(server.objects, bucket, key), '')
    }
    const pages = await Array.fromAsync(store.sweep(Date.now() + 60_000))
    assert.deepEqual([pages.length, new Set(pages.flat()).size], [2, 1001])
    store.close()
  })
})

describe('an S3 server that fails', () => {
  const attemptsOf = (store: BlobStore) => [
    () => putText(store, 'x'),
    () => store.open('a'.repeat(32), null),
    () => store.remove('a'.repeat(32)),
    () => sweptKeys(store, Date.now()),
    () => store.ping(),
  ]

  test('by refusing the key is blobs_unavailable; the log says why and holds no key', async () => {
    const { log, lines } = recordingLog()
    const wrong = { ...server, secretAccessKey: 'wrong secret' }
    const store = await openBucket(wrong, await server.createBucket(), '', log)
    for (const attempt of attemptsOf(store)) {
      await assert.rejects(attempt, code('blobs_unavailable'))
    }
    const said = JSON.stringify(lines)
    assert.match(said, /SignatureDoesNotMatch/)
    assert.doesNotMatch(said, new RegExp(`${server.accessKeyId}|wrong secret|Signature=`))
    store.close()
  })

  test('by not having the bucket is blobs_unavailable', async () => {
    const { log, lines } = recordingLog()
    const store = await openBucket(server, 'no-such-bucket', '', log)
    for (const attempt of attemptsOf(store).filter((_, index) => index !== 2)) {
      await assert.rejects(attempt, code('blobs_unavailable'))
    }
    assert.match(JSON.stringify(lines), /NoSuchBucket/)
    store.close()
  })

  test('by not being there is blobs_unavailable', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}`
    const { log, lines } = recordingLog()
    const store = await openBucket({ ...server, endpoint }, 'bucket', '', log)
    for (const attempt of attemptsOf(store)) {
      await assert.rejects(attempt, code('blobs_unavailable'))
    }
    assert.match(JSON.stringify(lines), /ECONNREFUSED/)
    store.close()
  })

  test('by freezing: a ping ends as blobs_unavailable, and succeeds once it thaws', async () => {
    const { store } = await makeStore()
    server.freeze()
    await assert.rejects(store.ping(), code('blobs_unavailable'))
    server.thaw()
    await store.ping()
    store.close()
  })

  test('by being killed in an upload and a download: both break, and go well after its start', async () => {
    const { store } = await makeStore()
    const bytes = bytesOf(40 * mib)
    const { key } = await store.put(streamOf(bytes), room)
    const content = new PassThrough()
    const putting = assert.rejects(store.put(content, room), code('blobs_unavailable'))
    const download = await store.open(key, null)
    assert.ok(download)
    content.write(bytes)
    await once(download, 'readable')
    await server.kill()
    await assert.rejects(buffer(download), code('blobs_unavailable'))
    await putting
    assert.equal(content.destroyed, true)
    await assert.rejects(store.open(key, null), code('blobs_unavailable'))
    await server.start()
    assert.equal((await read(store, key))?.equals(bytes), true)
    const again = await store.put(streamOf(bytes), room)
    assert.deepEqual(await sweptKeys(store, Date.now() + 60_000), [key, again.key].toSorted())
    store.close()
  })

  test('by a full disk is blobs_full and leaves nothing', {
    skip: process.getuid?.() !== 0,
  }, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 's3-full-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder])
    t.after(() => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true })
    })
    const small = await startS3(folder)
    t.after(() => small.stop())
    const { store, held } = await makeStore('', small)
    const putting = store.put(streamOf(bytesOf(40 * mib)), room)
    await assert.rejects(putting, code('blobs_full'))
    assert.deepEqual(await held(), [])
    assert.equal((await read(store, await putText(store, 'room')))?.toString(), 'room')
    store.close()
  })
})

test('a killed process leaves an upload in parts, which a sweep aborts when it is old', async () => {
  const { store, bucket, held } = await makeStore()
  const { endpoint, region, accessKeyId, secretAccessKey } = server
  const place = JSON.stringify({ endpoint, region, accessKeyId, secretAccessKey, bucket })
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writing-process.ts'), place], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while ((await held()).length === 0) await new Promise(setImmediate)
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  assert.deepEqual(await sweptKeys(store, Date.now() - 60_000), [])
  assert.equal((await held()).length, 1)
  assert.deepEqual(await sweptKeys(store, Date.now() + 60_000), [])
  assert.deepEqual(await held(), [])
  store.close()
})
