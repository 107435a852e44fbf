import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, it, type TestContext } from 'node:test'
import { makeArtifactFolder } from '../../../src/drivenadapters/artifacts/artifact-folder.ts'
import type { Artifact } from '../../../src/logics/execution/types.ts'

const ids = ['1', '2', '3'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`)
const [id = '', second = '', third = ''] = ids

const artifact = (path: string, content: string): Artifact => ({
  path,
  sizeBytes: Buffer.byteLength(content),
  mimeType: 'text/plain',
  sha256: 'f00',
  content: Buffer.from(content),
})

const store = (t: TestContext, maxBytes = 1000) => {
  const folder = mkdtempSync(join(tmpdir(), 'artifacts-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const clock = { now: 0 }
  const artifacts = makeArtifactFolder({ folder, ttlMs: 100, maxBytes, now: () => clock.now })
  return { artifacts, folder, clock }
}

describe('the folder of artifacts', () => {
  it('gives back what was kept, to its owner', async (t) => {
    const { artifacts } = store(t)
    await artifacts.keep('alice', id, [artifact('a.txt', 'A'), artifact('b/c.txt', 'BC')])
    const kept = await artifacts.open('alice', id, 'b/c.txt')
    assert.ok(kept)
    const { read, ...rest } = kept
    assert.deepEqual(rest, { path: 'b/c.txt', sizeBytes: 2, mimeType: 'text/plain', sha256: 'f00' })
    assert.equal(await text(read(null)), 'BC')
    assert.equal(await text(read({ start: 1, end: 1 })), 'C')
  })

  it('has nothing for anybody else, for another path or for a path out of it', async (t) => {
    const { artifacts } = store(t)
    await artifacts.keep('alice', id, [artifact('a.txt', 'A')])
    const asked: readonly [string, string, string][] = [
      ['bob', id, 'a.txt'],
      ['alice', id, 'manifest.json'],
      ['alice', id, '../a.txt'],
      ['alice', id, '0'],
      ['alice', second, 'a.txt'],
      ['alice', '..', 'a.txt'],
      ['alice', `../${id}`, 'a.txt'],
    ]
    const answers = await Promise.all(asked.map((question) => artifacts.open(...question)))
    assert.deepEqual(
      answers,
      asked.map(() => null),
    )
  })

  it('forgets what has expired', async (t) => {
    const { artifacts, folder, clock } = store(t)
    await artifacts.keep('alice', id, [artifact('a.txt', 'A')])
    clock.now = 100
    assert.equal(await artifacts.open('alice', id, 'a.txt'), null)
    await artifacts.sweep()
    assert.deepEqual(readdirSync(folder), [])
  })

  it('drops the oldest when there is too much', async (t) => {
    const { artifacts, folder, clock } = store(t, 100)
    for (const [index, name] of ids.entries()) {
      clock.now = index
      await artifacts.keep('alice', name, [artifact('a', 'x'.repeat(45))])
    }
    assert.deepEqual(readdirSync(folder).toSorted(), [second, third])
  })

  it('drops what a crash left half written', async (t) => {
    const { artifacts, folder } = store(t)
    await mkdir(join(folder, `${id}.part`))
    await artifacts.sweep()
    assert.deepEqual(readdirSync(folder), [])
  })

  it('leaves nothing of what it could not write', async (t) => {
    const { artifacts, folder } = store(t)
    const broken = { ...artifact('b', 'B'), content: null as unknown as Buffer }
    await assert.rejects(artifacts.keep('alice', id, [artifact('a', 'A'), broken]))
    assert.deepEqual(readdirSync(folder), [])
  })

  it('keeps a run that is repeated once', async (t) => {
    const { artifacts } = store(t)
    await artifacts.keep('alice', id, [artifact('a', 'first')])
    await artifacts.keep('alice', id, [artifact('a', 'again')])
    const kept = await artifacts.open('alice', id, 'a')
    assert.equal(kept && (await text(kept.read(null))), 'again')
  })
})
