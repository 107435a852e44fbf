import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { makeBlob, makeFile, makeTag } from './make-records.ts'
import type { OpenedRecords } from './opened-records.ts'

/** What records of tags do, whatever the database; `open` gives empty ones. */
export const tagRecordsContract = (open: () => Promise<OpenedRecords>): void => {
  let records: OpenedRecords
  beforeEach(async () => {
    records = await open()
  })
  afterEach(() => records.end())

  const isTaken = { code: 'tag_exists' }
  const add = (name: string, given: Parameters<typeof makeTag>[0] = {}) =>
    records.tags.add(makeTag({ name, ...given }))

  test('a tag that was added is found as it was given', async () => {
    const rules = [['合同', '甲方'], ['invoice']]
    const given = makeTag({ color: '#ff0000', description: 'a\0b 😀', rules })
    const tag = await records.tags.add(given)
    assert.deepEqual(tag, { ...given, fileCount: 0, updatedAt: 1_000 })
    assert.deepEqual(await records.tags.find('ada', given.id), tag)
    assert.equal(await records.tags.find('bob', given.id), null)
  })

  test('a name is taken once for each owner, whatever its case or composition', async () => {
    await add('Straße')
    await add('Ångström')
    for (const name of ['straße', 'STRASSE', 'strasse', 'A\u030angstro\u0308m', 'ÅNGSTRÖM']) {
      await assert.rejects(add(name), isTaken)
    }
    await add('STRASSE', { owner: 'bob' })
    await add('straße ')
    await add('strasse\0')
    await add('Angstrom')
  })

  test('of 16 tags of one name at once one is made', async () => {
    const made = await Promise.allSettled(Array.from({ length: 16 }, () => add('one')))
    const refused = made.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    assert.deepEqual(refused, Array(15).fill('tag_exists'))
    assert.equal((await records.tags.list('ada', 100, null)).tags.length, 1)
  })

  test('tags are found by their names, unknown ones left out', async () => {
    const [b, a] = [await add('Beta'), await add('álpha')]
    await add('beta', { owner: 'bob' })
    const found = await records.tags.findByNames('ada', ['BETA', 'beta', 'A\u0301LPHA', 'gamma'])
    assert.deepEqual(found, [b, a])
    assert.deepEqual(await records.tags.findByNames('ada', []), [])
  })

  test('an update changes what is given and nothing else', async () => {
    const tag = await add('before', { color: 'red', rules: [['a']] })
    await add('taken')
    records.clock.now = 6_000
    const renamed = await records.tags.update('ada', tag.id, { name: 'After' })
    assert.deepEqual(renamed, { ...tag, name: 'After', updatedAt: 6_000 })
    assert.deepEqual(await records.tags.findByNames('ada', ['AFTER']), [renamed])
    const change = { color: null, description: 'text', rules: [] }
    assert.deepEqual(await records.tags.update('ada', tag.id, change), { ...renamed, ...change })
    await assert.rejects(records.tags.update('ada', tag.id, { name: 'TAKEN' }), isTaken)
    assert.equal((await records.tags.update('ada', tag.id, { name: 'AFTER' }))?.name, 'AFTER')
    assert.equal(await records.tags.update('bob', tag.id, { name: 'mine' }), null)
    assert.equal(await records.tags.update('ada', 'no such tag', {}), null)
  })

  test('a removed tag is off its files', async () => {
    const [tag, kept] = [await add('gone'), await add('kept')]
    const blob = makeBlob()
    const { file } = await records.files.add(makeFile(blob, { tagIds: [tag.id, kept.id] }), blob)
    assert.deepEqual(file.tags, ['gone', 'kept'])
    assert.equal(await records.tags.remove('bob', tag.id), false)
    assert.equal(await records.tags.remove('ada', tag.id), true)
    assert.equal(await records.tags.remove('ada', tag.id), false)
    const found = await records.files.find('ada', file.id)
    assert.deepEqual(found?.state === 'known' && found.file.tags, ['kept'])
  })

  test('the list is sorted by name, in pages that a removal does not upset, with counts', async () => {
    const names = ['beta', 'Alpha', '合同', 'gamma', 'ÄRA', 'delta']
    const tags = new Map<string, string>()
    for (const name of names) tags.set(name, (await add(name)).id)
    await add('aaa', { owner: 'bob' })
    for (let i = 0; i < 3; i++) {
      const blob = makeBlob()
      await records.files.add(makeFile(blob, { tagIds: [tags.get('beta') ?? ''] }), blob)
    }
    const first = await records.tags.list('ada', 2, null)
    const counts = first.tags.map(({ name, fileCount }) => [name, fileCount])
    assert.deepEqual(counts, [
      ['Alpha', 0],
      ['beta', 3],
    ])
    await records.tags.remove('ada', tags.get('beta') ?? '')
    const second = await records.tags.list('ada', 2, first.next)
    assert.deepEqual(
      second.tags.map(({ name }) => name),
      ['delta', 'gamma'],
    )
    const third = await records.tags.list('ada', 2, second.next)
    assert.deepEqual([third.tags.map(({ name }) => name), third.next], [['ÄRA', '合同'], null])
  })

  test('tags with rules are listed apart, as rules come and go', async () => {
    const [tag, other] = [await add('a', { rules: [['x']] }), await add('b')]
    assert.deepEqual(await records.tags.listWithRules('ada'), [tag])
    await records.tags.update('ada', tag.id, { rules: [] })
    const ruled = await records.tags.update('ada', other.id, { rules: [['y', 'z']] })
    assert.deepEqual(await records.tags.listWithRules('ada'), [ruled])
    assert.deepEqual(await records.tags.listWithRules('bob'), [])
  })

  test('files and tags that change at once keep every assignment true', async () => {
    const blob = makeBlob()
    const { file } = await records.files.add(makeFile(blob), blob)
    const change = async (worker: number): Promise<void> => {
      for (let i = 0; i < 8; i++) {
        const tag = await add(`${worker} ${i}`)
        await records.files.update('ada', file.id, { tagIds: [tag.id] })
        await records.tags.remove('ada', tag.id)
      }
    }
    await Promise.all([0, 1, 2, 3].map(change))
    const found = await records.files.find('ada', file.id)
    assert.deepEqual(found?.state === 'known' && found.file.tags, [])
    assert.deepEqual(await records.tags.list('ada', 10, null), { tags: [], next: null })
  })
}
