import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import type { BlobStore } from '../../../src/logics/files/ports.ts'

/** What a store under test has to offer. */
export interface StoreUnderTest {
  store: BlobStore
  /** Names of all that it holds, what broken uploads left included. */
  held(): Promise<string[]>
  close(): Promise<void>
}

const mib = 1 << 20
const room = 64 * mib
const soon = (): number => Date.now() + 60_000
const pathTricks = [
  ...['', '.', '..', '../staging', '/etc/passwd', 'ab/cd', '..%2f..%2fetc', 'ping', 'staging'],
  ...[`../${'a'.repeat(29)}`, `${'a'.repeat(32)}\n`, `${'a'.repeat(31)}\0`, 'A'.repeat(32)],
]

/** Bytes that differ from block to block, so that a block at the wrong place is seen. */
export const bytesOf = (sizeBytes: number): Buffer => {
  const bytes = Buffer.alloc(sizeBytes)
  for (let at = 0; at < sizeBytes; at += 1024) bytes.subarray(at, at + 1024).fill((at / 1024) % 251)
  return bytes
}

/** A stream of bytes in pieces of an odd size. */
export const streamOf = (bytes: Buffer, pieceBytes = 65_521): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        yield bytes.subarray(at, at + pieceBytes)
    })(),
    { objectMode: false },
  )

const breaking = (sizeBytes: number, error: Error): Readable =>
  Readable.from(
    (async function* () {
      yield bytesOf(sizeBytes)
      throw error
    })(),
    { objectMode: false },
  )

/** All keys that a sweep yields, sorted. */
export const sweptKeys = async (store: BlobStore, olderThan: number): Promise<string[]> =>
  (await Array.fromAsync(store.sweep(olderThan))).flat().toSorted()

/** The bytes of a blob, or null. */
export const read = async (
  store: BlobStore,
  key: string,
  range: { start: number; end: number } | null = null,
): Promise<Buffer | null> => {
  const stream = await store.open(key, range)
  return stream === null ? null : buffer(stream)
}

const code = (expected: string) => (error: { code?: string }) => error.code === expected

/** The suite that every store of blobs passes. */
export const describeBlobStore = (name: string, open: () => Promise<StoreUnderTest>): void => {
  describe(`blobs in ${name}`, () => {
    let under: StoreUnderTest
    let store: BlobStore
    before(async () => {
      under = await open()
      store = under.store
    })
    after(() => under?.close())

    const put = (bytes: Buffer, maxBytes = room) => store.put(streamOf(bytes), maxBytes)
    /** What is held after something failed is what was held before. */
    const leavesNothing = async (failing: () => Promise<unknown>, error: object): Promise<void> => {
      const before = await under.held()
      await assert.rejects(failing(), error)
      assert.deepEqual(await under.held(), before)
    }

    for (const sizeBytes of [0, 1, mib, 8 * mib, 20 * mib + 3]) {
      test(`${sizeBytes} bytes come back as they went, with their hash and size`, async () => {
        const bytes = bytesOf(sizeBytes)
        const { key, ...rest } = await put(bytes)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        assert.match(key, /^[0-9a-f]{32}$/)
        assert.deepEqual(rest, { sha256, sizeBytes })
        assert.equal((await read(store, key))?.equals(bytes), true)
        await store.remove(key)
      })
    }

    test('a range is its bytes, both ends in it; beyond the end there is nothing', async () => {
      const { key } = await put(Buffer.from('0123456789'))
      const ranges = [
        { start: 0, end: 0 },
        { start: 3, end: 6 },
        { start: 9, end: 9 },
        { start: 8, end: 100 },
        { start: 10, end: 10 },
      ]
      const texts = ranges.map(async (range) => (await read(store, key, range))?.toString() ?? null)
      assert.deepEqual(await Promise.all(texts), ['0', '3456', '9', '89', null])
      await store.remove(key)
    })

    test('pieces of one byte and a reader who leaves are taken', async () => {
      const bytes = bytesOf(5000)
      const { key } = await store.put(streamOf(bytes, 1), room)
      const leaving = await store.open(key, null)
      leaving?.destroy()
      assert.equal((await read(store, key))?.equals(bytes), true)
      await store.remove(key)
    })

    test('20 uploads at once are 20 blobs', async () => {
      const all = Array.from({ length: 20 }, (_, index) => bytesOf(index * 100_000))
      const blobs = await Promise.all(all.map((bytes) => put(bytes)))
      for (const [index, { key }] of blobs.entries()) {
        assert.equal((await read(store, key))?.equals(all[index] as Buffer), true)
        await store.remove(key)
      }
    })

    test('a removed blob is null, and may be removed again', async () => {
      const { key } = await put(Buffer.from('x'))
      await store.remove(key)
      assert.equal(await store.open(key, null), null)
      await store.remove(key)
    })

    test('what is no key opens nothing and removes nothing', async () => {
      const { key } = await put(Buffer.from('x'))
      for (const trick of [...pathTricks, `${key}/.`, `./${key}`, `${key.slice(0, 2)}/${key}`]) {
        assert.equal(await store.open(trick, null), null)
        await store.remove(trick)
      }
      assert.equal((await read(store, key))?.toString(), 'x')
      await store.remove(key)
    })

    test('maxBytes are taken; one more is file_too_large and leaves nothing', async () => {
      const { key } = await put(bytesOf(100), 100)
      await store.remove(key)
      await leavesNothing(() => put(bytesOf(101), 100), code('file_too_large'))
      await leavesNothing(() => put(bytesOf(20 * mib), 19 * mib), code('file_too_large'))
    })

    test('an upload that breaks throws what broke it and leaves nothing', async () => {
      for (const sizeBytes of [10, 18 * mib]) {
        const error = new Error('the client left')
        await leavesNothing(() => store.put(breaking(sizeBytes, error), room), error)
      }
    })

    test('an upload that was destroyed before, or without a reason, leaves nothing', async () => {
      const error = new Error('gone')
      await leavesNothing(() => store.put(new PassThrough().destroy(error), room), error)
      const silent = new PassThrough()
      silent.write('x')
      const leave = () => {
        const failing = store.put(silent, room)
        silent.destroy()
        return failing
      }
      await leavesNothing(leave, code('ERR_STREAM_PREMATURE_CLOSE'))
    })

    test('a sweep yields what was finished before a time', async () => {
      const keys = await Promise.all([1, 2, 3].map(async (n) => (await put(bytesOf(n))).key))
      assert.deepEqual(await sweptKeys(store, Date.now() - 60_000), [])
      assert.deepEqual(await sweptKeys(store, soon()), keys.toSorted())
      for (const key of keys) await store.remove(key)
      assert.deepEqual(await sweptKeys(store, soon()), [])
    })

    test('a sweep leaves an upload of this process alone', async () => {
      const bytes = bytesOf(18 * mib)
      const content = new PassThrough()
      const before = (await under.held()).length
      const putting = store.put(content, room)
      content.write(bytes.subarray(0, 17 * mib))
      while ((await under.held()).length === before) await new Promise(setImmediate)
      assert.deepEqual(await sweptKeys(store, soon()), [])
      content.end(bytes.subarray(17 * mib))
      const { key } = await putting
      assert.equal((await read(store, key))?.equals(bytes), true)
      await store.remove(key)
    })

    test('a ping leaves no blob', async () => {
      await store.ping()
      assert.deepEqual(await sweptKeys(store, soon()), [])
    })
  })
}
