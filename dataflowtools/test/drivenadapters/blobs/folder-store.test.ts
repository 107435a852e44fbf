import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { BlobStore } from '../../../src/logics/files/ports.ts'
import { openFolder, recordingLog } from './blob-stores.ts'
import { bytesOf, describeBlobStore, read, streamOf, sweptKeys } from './contract.ts'

const isRoot = process.getuid?.() === 0
const mib = 1 << 20
const folders: string[] = []
after(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true })
})
const makeFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'blobs-'))
  folders.push(path)
  return path
}

const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()

const code = (expected: string) => (error: { code?: string }) => error.code === expected
const pathOf = (folder: string, key: string): string =>
  join(folder, key.slice(0, 2), key.slice(2, 4), key)
const putText = async (store: BlobStore, text: string): Promise<string> =>
  (await store.put(streamOf(Buffer.from(text)), mib)).key

describeBlobStore('a folder', async () => {
  const folder = makeFolder()
  const store = await openFolder(folder)
  return { store, held: async () => filesIn(folder), close: async () => store.close() }
})

describe('a folder of blobs', () => {
  test('that is opened again has the same blobs', async () => {
    const folder = makeFolder()
    const key = await putText(await openFolder(folder), 'kept')
    assert.equal((await read(await openFolder(folder), key))?.toString(), 'kept')
  })

  test('that cannot be made is refused in words for the operator', async () => {
    const path = join(makeFolder(), 'a file')
    writeFileSync(path, '')
    await assert.rejects(openFolder(join(path, 'blobs')), {
      message: `files cannot be kept in "${path}/blobs" (ENOTDIR); name a folder in BLOB_URL that this user may make or write to`,
    })
  })

  test('does not follow symbolic links, and does not wait for named pipes', async () => {
    const [folder, elsewhere] = [makeFolder(), makeFolder()]
    const store = await openFolder(folder)
    const [linked, piped, moved] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)] as const
    writeFileSync(join(elsewhere, 'secret'), 'secret')
    mkdirSync(dirname(pathOf(folder, linked)), { recursive: true })
    symlinkSync(join(elsewhere, 'secret'), pathOf(folder, linked))
    mkdirSync(dirname(pathOf(folder, piped)), { recursive: true })
    execFileSync('mkfifo', [pathOf(folder, piped)])
    mkdirSync(join(elsewhere, 'cc'))
    writeFileSync(join(elsewhere, 'cc', moved), 'secret')
    symlinkSync(elsewhere, join(folder, 'cc'))
    for (const key of [linked, piped, moved]) assert.equal(await store.open(key, null), null)
    await store.remove(moved)
    assert.deepEqual(readdirSync(join(elsewhere, 'cc')), [moved])
  })

  test('yields 1001 keys as a page of 1000 and a page of 1', async () => {
    const folder = makeFolder()
    const store = await openFolder(folder)
    for (let index = 0; index < 1001; index += 1) {
      const path = pathOf(folder, index.toString(16).padStart(4, '0').repeat(8))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, '')
    }
    const pages = await Array.fromAsync(store.sweep(Date.now() + 60_000))
    assert.deepEqual(
      pages.map(({ length }) => length),
      [1000, 1],
    )
  })

  test('that is not there is blobs_unavailable for everything, until it is back', async () => {
    const folder = join(makeFolder(), 'disk')
    const { log, lines } = recordingLog()
    const store = await openFolder(folder, log)
    const key = await putText(store, 'kept')
    renameSync(folder, `${folder}-away`)
    const attempts = [
      () => putText(store, 'x'),
      () => store.open(key, null),
      () => store.remove(key),
      () => sweptKeys(store, Date.now()),
      () => store.ping(),
    ]
    for (const attempt of attempts) await assert.rejects(attempt, code('blobs_unavailable'))
    assert.match(JSON.stringify(lines), /ENOENT/)
    renameSync(`${folder}-away`, folder)
    await store.ping()
    assert.equal((await read(store, key))?.toString(), 'kept')
    assert.deepEqual(filesIn(folder), [key])
  })

  test('that is an empty mount point is not taken for an empty store', async () => {
    const folder = join(makeFolder(), 'disk')
    const store = await openFolder(folder)
    const key = await putText(store, 'kept')
    renameSync(folder, `${folder}-away`)
    mkdirSync(folder)
    await assert.rejects(store.open(key, null), code('blobs_unavailable'))
    await assert.rejects(store.remove(key), code('blobs_unavailable'))
    await assert.rejects(putText(store, 'x'), code('blobs_unavailable'))
  })

  test('a full disk is blobs_full, leaves nothing, and has room again', {
    skip: !isRoot,
  }, async (t) => {
    const folder = makeFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
    t.after(() => void execFileSync('umount', ['-l', folder]))
    const { log, lines } = recordingLog()
    const store = await openFolder(folder, log)
    const key = await putText(store, 'kept')
    const large = store.put(streamOf(bytesOf(6 * mib)), 100 * mib)
    await assert.rejects(large, code('blobs_full'))
    assert.match(JSON.stringify(lines), /ENOSPC/)
    assert.deepEqual(filesIn(folder), [key])
    await store.put(streamOf(bytesOf(2 * mib)), 100 * mib)
  })

  test('a killed process leaves a staged file, which a sweep removes when it is old', async () => {
    const folder = makeFolder()
    const store = await openFolder(folder)
    const writer = spawn(
      process.execPath,
      [join(import.meta.dirname, 'writing-process.ts'), folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await once(writer.stdout, 'data')
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    const [left = ''] = readdirSync(join(folder, 'staging'))
    assert.match(left, /^[0-9a-f]{32}$/)
    assert.equal(await store.open(left, null), null)
    assert.deepEqual(await sweptKeys(store, Date.now() - 60_000), [])
    assert.deepEqual(filesIn(folder), [left])
    const anHourAgo = Date.now() / 1000 - 3600
    utimesSync(join(folder, 'staging', left), anHourAgo, anHourAgo)
    assert.deepEqual(await sweptKeys(store, Date.now() - 60_000), [])
    assert.deepEqual(filesIn(folder), [])
  })
})
