import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { FileFilter } from '../../../src/logics/files/types.ts'
import { allFiles, makeBlob, makeFile, makeTag } from './make-records.ts'
import type { OpenedRecords } from './opened-records.ts'

/** What records of files do, whatever the database; `open` gives empty ones. */
export const fileRecordsContract = (open: () => Promise<OpenedRecords>): void => {
  let records: OpenedRecords
  beforeEach(async () => {
    records = await open()
  })
  afterEach(() => records.end())

  const addTag = (name: string, owner = 'ada') => records.tags.add(makeTag({ name, owner }))
  const addFile = async (given: Parameters<typeof makeFile>[1] = {}) => {
    const blob = makeBlob()
    return (await records.files.add(makeFile(blob, given), blob)).file
  }
  const listed = async (filter: Partial<FileFilter>) => {
    const { files } = await records.files.list({ ...allFiles, ...filter }, 100, null)
    return files.map((file) => file.name)
  }

  test('a file that was added is found as it was given, with its tags by name', async () => {
    const tags = [await addTag('urgent'), await addTag('Archive'), await addTag('合同')]
    const blob = makeBlob('the bytes')
    const metadata = { a: [1, 'zwei', null, { deep: true }], zero: '\0', order: { z: 1, a: 2 } }
    const given = makeFile(blob, { metadata, tagIds: tags.map((tag) => tag.id), expiresAt: 9_000 })
    const { file, isBlobUsed } = await records.files.add(given, blob)
    const { tagIds: _, ...rest } = given
    assert.deepEqual(file, { ...rest, tags: ['Archive', 'urgent', '合同'], updatedAt: 1_000 })
    assert.equal(isBlobUsed, true)
    assert.deepEqual(await records.files.find('ada', given.id), {
      state: 'known',
      file,
      blobKey: blob.key,
    })
    assert.equal(JSON.stringify(file.metadata), JSON.stringify(metadata))
  })

  const names = {
    'a NUL': 'a\0b.txt',
    'an emoji of several code points': '👩‍👩‍👧‍👦 family.png',
    'right-to-left text with marks': '‮דוח שנתי ‏٢٠٢٤.pdf',
    'quotes, backslashes and wildcards': `a'b"c\\d%e_f\`g\n.txt`,
    'trailing spaces': 'a  ',
    '255 code points of Chinese': '漢'.repeat(255),
    '255 code points outside the basic plane': '𠮷'.repeat(255),
    '255 code points that grow when folded': 'ﬃ'.repeat(255),
  }
  for (const [what, name] of Object.entries(names)) {
    test(`a name with ${what} is kept, found and may be a tag's`, async () => {
      const file = await addFile({ name, metadata: { name } })
      assert.deepEqual([file.name, file.metadata], [name, { name }])
      assert.deepEqual(await listed({ name }), [name])
      const tag = await addTag(name)
      assert.deepEqual(await records.tags.findByNames('ada', [name]), [tag])
      const page = await records.tags.list('ada', 1, null)
      assert.deepEqual(page, { tags: [tag], next: null })
    })
  }

  test('the same bytes are kept once: the second file takes the blob of the first', async () => {
    const [first, second] = [makeBlob('same'), makeBlob('same')]
    const one = await records.files.add(makeFile(first), first)
    const two = await records.files.add(makeFile(second, { owner: 'bob' }), second)
    assert.deepEqual([one.isBlobUsed, two.isBlobUsed], [true, false])
    const found = await records.files.find('bob', two.file.id)
    assert.equal(found?.state === 'known' && found.blobKey, first.key)
    assert.deepEqual(await records.files.knownBlobs([first.key, second.key]), new Set([first.key]))
  })

  test('bytes of the same hash and another size are others', async () => {
    const first = makeBlob('same')
    const second = { ...makeBlob('same'), sizeBytes: 99 }
    await records.files.add(makeFile(first), first)
    assert.equal((await records.files.add(makeFile(second), second)).isBlobUsed, true)
  })

  test('24 uploads of the same bytes at once leave one blob', async () => {
    const blobs = Array.from({ length: 24 }, () => makeBlob('same'))
    const added = await Promise.all(blobs.map((blob) => records.files.add(makeFile(blob), blob)))
    assert.equal(added.filter(({ isBlobUsed }) => isBlobUsed).length, 1)
    assert.equal((await records.files.knownBlobs(blobs.map((blob) => blob.key))).size, 1)
    assert.equal((await listed({})).length, 24)
  })

  test('a blob is forgotten with its last file, not before', async () => {
    const blob = makeBlob('same')
    const one = await records.files.add(makeFile(blob), blob)
    const two = await records.files.add(makeFile(blob), blob)
    await records.files.remove('ada', one.file.id)
    assert.deepEqual(await records.files.forgetBlobs(10), [])
    await records.files.remove('ada', two.file.id)
    assert.deepEqual(await records.files.forgetBlobs(10), [blob.key])
    assert.deepEqual(await records.files.forgetBlobs(10), [])
    assert.deepEqual(await records.files.knownBlobs([blob.key]), new Set())
  })

  test('forgetting takes no more than its limit, and looks past blobs that are used again', async () => {
    for (let i = 0; i < 3; i++) {
      const blob = makeBlob(`used again ${i}`)
      const { file } = await records.files.add(makeFile(blob), blob)
      await records.files.add(makeFile(blob), blob)
      await records.files.remove('ada', file.id)
    }
    for (let i = 0; i < 5; i++) await records.files.remove('ada', (await addFile()).id)
    assert.equal((await records.files.forgetBlobs(2)).length, 2)
    assert.equal((await records.files.forgetBlobs(10)).length, 3)
  })

  test('adding and forgetting at once: no file ever names a blob that was forgotten', async () => {
    const forgotten: string[] = []
    const work = async (worker: number) => {
      for (let i = 0; i < 12; i++) {
        const blob = makeBlob(`content ${i % 2}`)
        const { file } = await records.files.add(makeFile(blob), blob)
        if (worker % 2 === 0) forgotten.push(...(await records.files.forgetBlobs(5)))
        await records.files.remove('ada', file.id)
        forgotten.push(...(await records.files.forgetBlobs(5)))
      }
      const last = makeBlob('content 0')
      return (await records.files.add(makeFile(last), last)).file
    }
    const files = await Promise.all([0, 1, 2, 3, 4, 5].map(work))
    forgotten.push(...(await records.files.forgetBlobs(100)))
    assert.equal(new Set(forgotten).size, forgotten.length)
    const found = await Promise.all(files.map((file) => records.files.find('ada', file.id)))
    const keys = found.map((one) => (one?.state === 'known' ? one.blobKey : 'lost'))
    assert.equal(new Set(keys).size, 1)
    assert.deepEqual(
      keys.filter((key) => key === 'lost' || forgotten.includes(key)),
      [],
    )
  })

  test("another owner's file is not found, changed or removed", async () => {
    const { id } = await addFile()
    assert.equal(await records.files.find('bob', id), null)
    assert.equal(await records.files.update('bob', id, { name: 'mine' }), null)
    assert.equal(await records.files.remove('bob', id), false)
    assert.deepEqual(await listed({ owner: 'bob' }), [])
    assert.deepEqual(await listed({}), ['report.pdf'])
  })

  test('an update changes what is given and nothing else', async () => {
    const [kept, gone] = [await addTag('kept'), await addTag('gone')]
    const file = await addFile({ tagIds: [gone.id], metadata: { a: 1 } })
    records.clock.now = 6_000
    const renamed = await records.files.update('ada', file.id, { name: '新しい.txt' })
    assert.deepEqual(renamed, { ...file, name: '新しい.txt', updatedAt: 6_000 })
    assert.deepEqual(await listed({ name: 'しい' }), ['新しい.txt'])
    const change = { metadata: { b: [] }, tagIds: [kept.id] }
    const changed = await records.files.update('ada', file.id, change)
    assert.deepEqual(changed, { ...renamed, metadata: { b: [] }, tags: ['kept'] })
    assert.equal((await records.tags.find('ada', gone.id))?.fileCount, 0)
    assert.deepEqual((await records.files.update('ada', file.id, { tagIds: [] }))?.tags, [])
    assert.equal(await records.files.update('ada', 'no such file', { name: 'a' }), null)
  })

  test('tags of others, unknown ones and removed ones are left out', async () => {
    const [own, foreign] = [await addTag('own'), await addTag('foreign', 'bob')]
    const file = await addFile({ tagIds: [own.id, own.id, foreign.id, 'no such tag'] })
    assert.deepEqual(file.tags, ['own'])
    await records.tags.remove('ada', own.id)
    const updated = await records.files.update('ada', file.id, { tagIds: [own.id] })
    assert.deepEqual(updated?.tags, [])
  })

  test('a removed file is gone and its tags count one less', async () => {
    const tag = await addTag('tag')
    const { id } = await addFile({ tagIds: [tag.id] })
    assert.equal(await records.files.remove('ada', id), true)
    assert.equal(await records.files.remove('ada', id), false)
    assert.equal(await records.files.find('ada', id), null)
    assert.equal((await records.tags.find('ada', tag.id))?.fileCount, 0)
  })

  test('files whose time is over leave a mark for their owner, and free their blobs', async () => {
    const blob = makeBlob()
    const { file } = await records.files.add(makeFile(blob, { expiresAt: 2_000 }), blob)
    const kept = await addFile({ name: 'kept', expiresAt: 2_001 })
    await addFile({ name: 'for ever' })
    assert.equal(await records.files.expire(1_999), 0)
    assert.equal(await records.files.expire(2_000), 1)
    assert.equal(await records.files.expire(2_000), 0)
    assert.deepEqual(await records.files.find('ada', file.id), { state: 'expired' })
    assert.equal(await records.files.find('bob', file.id), null)
    assert.equal(await records.files.update('ada', file.id, { name: 'late' }), null)
    assert.equal(await records.files.remove('ada', file.id), false)
    assert.deepEqual(await listed({}), ['for ever', kept.name])
    assert.deepEqual(await records.files.forgetBlobs(10), [blob.key])
  })

  test('250 files expire at once, for two that ask at the same time', async () => {
    const blob = makeBlob()
    for (let i = 0; i < 250; i++)
      await records.files.add(makeFile(blob, { expiresAt: 2_000 }), blob)
    const counts = await Promise.all([records.files.expire(3_000), records.files.expire(3_000)])
    assert.equal(counts[0] + counts[1], 250)
    assert.deepEqual(await records.files.forgetBlobs(10), [blob.key])
  })

  test('the list comes newest first, in pages that a removal does not upset', async () => {
    const files = []
    for (let i = 0; i < 7; i++) files.push(await addFile({ name: `${i}` }))
    const first = await records.files.list(allFiles, 3, null)
    assert.deepEqual(
      [first.files.map(({ name }) => name), first.next],
      [['6', '5', '4'], files[4]?.id],
    )
    await records.files.remove('ada', files[4]?.id ?? '')
    const second = await records.files.list(allFiles, 3, first.next)
    assert.deepEqual(
      second.files.map(({ name }) => name),
      ['3', '2', '1'],
    )
    const third = await records.files.list(allFiles, 3, second.next)
    assert.deepEqual([third.files.map(({ name }) => name), third.next], [['0'], null])
    assert.equal((await records.files.list(allFiles, 6, null)).next, null)
  })

  test('filters by tags take all, any and none of them', async () => {
    const [a, b, c] = [await addTag('a'), await addTag('b'), await addTag('c')]
    const ids = { a: a.id, b: b.id, c: c.id }
    for (const name of ['', 'a', 'b', 'c', 'ab', 'ac', 'bc', 'abc'] as const) {
      await addFile({ name, tagIds: [...name].map((tag) => ids[tag as 'a']) })
    }
    const cases: [Partial<FileFilter>, string[]][] = [
      [{ tagsAll: [ids.a] }, ['abc', 'ac', 'ab', 'a']],
      [{ tagsAll: [ids.a, ids.b, ids.a] }, ['abc', 'ab']],
      [{ tagsAny: [ids.a] }, ['abc', 'ac', 'ab', 'a']],
      [{ tagsAny: [ids.a, ids.b] }, ['abc', 'bc', 'ac', 'ab', 'b', 'a']],
      [{ tagsNone: [ids.a, ids.c] }, ['b', '']],
      [{ tagsAll: [ids.a], tagsAny: [ids.b, ids.c], tagsNone: [ids.c] }, ['ab']],
      [{ tagsAll: [ids.a, 'no such tag'] }, []],
      [{ tagsAny: ['no such tag'] }, []],
    ]
    for (const [filter, expected] of cases) assert.deepEqual(await listed(filter), expected)
    const page = await records.files.list({ ...allFiles, tagsAll: [ids.a] }, 2, null)
    const rest = await records.files.list({ ...allFiles, tagsAll: [ids.a] }, 2, page.next)
    assert.deepEqual(
      rest.files.map(({ name }) => name),
      ['ab', 'a'],
    )
  })

  test('the filter by name takes a part of it, whatever its case, wildcards as they are', async () => {
    for (const name of ['Straße 100%.txt', 'strasse_1', '合同-甲方.PDF', 'ΟΔΟΣ', 'a.b']) {
      await addFile({ name })
    }
    const cases: [string, string[]][] = [
      ['STRASSE', ['strasse_1', 'Straße 100%.txt']],
      ['%', ['Straße 100%.txt']],
      ['e_', ['strasse_1']],
      ['甲', ['合同-甲方.PDF']],
      ['同-甲方.pdf', ['合同-甲方.PDF']],
      ['δοσ', ['ΟΔΟΣ']],
      ['\\', []],
      ['.', ['a.b', '合同-甲方.PDF', 'Straße 100%.txt']],
    ]
    for (const [name, expected] of cases) assert.deepEqual(await listed({ name }), expected)
  })

  test('filters by type and by time of upload hold their ends', async () => {
    await addFile({ name: 'png', mimeType: 'image/png', createdAt: 1_000 })
    await addFile({ name: 'jpeg', mimeType: 'image/jpeg', createdAt: 2_000 })
    await addFile({ name: 'text', mimeType: 'text/plain', createdAt: 3_000 })
    const cases: [Partial<FileFilter>, string[]][] = [
      [{ mimeType: 'image/png' }, ['png']],
      [{ mimeType: 'image/*' }, ['jpeg', 'png']],
      [{ mimeType: 'image' }, []],
      [{ createdFrom: 2_000 }, ['text', 'jpeg']],
      [{ createdBefore: 2_000 }, ['png']],
      [{ createdFrom: 1_001, createdBefore: 3_000, mimeType: 'image/*', name: 'JP' }, ['jpeg']],
    ]
    for (const [filter, expected] of cases) assert.deepEqual(await listed(filter), expected)
  })

  test('of 1,200 keys the recorded ones are known', async () => {
    const blob = makeBlob()
    await records.files.add(makeFile(blob), blob)
    const keys = Array.from({ length: 1_200 }, (_, i) => `unknown-${i}`)
    assert.deepEqual(await records.files.knownBlobs([...keys, blob.key]), new Set([blob.key]))
    assert.deepEqual(await records.files.knownBlobs([]), new Set())
  })
}
