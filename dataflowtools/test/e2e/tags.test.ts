import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ask, send, upload } from '../service/client.ts'
import { sharedApp } from '../service/shared-app.ts'
import { startApp } from '../service/start-app.ts'

type Named = { name: string }

const shared = sharedApp()

describe('tags', () => {
  it('are made, listed by name, changed and deleted; their files follow', async (t) => {
    const { url } = await startApp(t)
    const made = await send('POST', `${url}/api/tag/create`, { name: '合同', color: '#3366cc' })
    const { id, created_at: createdAt } = made.body
    assert.equal(made.status, 201)
    assert.deepEqual(made.body, {
      id,
      name: '合同',
      color: '#3366cc',
      description: '',
      rules: [],
      file_count: 0,
      created_at: createdAt,
      updated_at: createdAt,
    })
    const { body: file } = await upload(url, [['a.txt', 'a']], { tags: '合同' })
    const change = { id, name: '协议', description: '签了的', rules: [['甲方']] }
    const changed = await send('PUT', `${url}/api/tag/update`, change)
    assert.deepEqual(
      [changed.body.name, changed.body.color, changed.body.file_count, changed.body.rules],
      ['协议', '#3366cc', 1, [['甲方']]],
    )
    const tagsOfFile = async () => (await ask(`${url}/api/file/${file.file_id}`)).body.tags
    assert.deepEqual(await tagsOfFile(), ['协议'])
    assert.equal((await send('DELETE', `${url}/api/tag/delete`, { id })).status, 204)
    assert.deepEqual(await tagsOfFile(), [])
    assert.deepEqual((await ask(`${url}/api/tag/list`)).body, { tags: [], next_cursor: null })
  })

  it('are read in pages', async (t) => {
    const { url } = await startApp(t)
    for (const name of ['c', 'a', 'b']) await send('POST', `${url}/api/tag/create`, { name })
    const first = (await ask(`${url}/api/tag/list?limit=2`)).body
    const rest = (
      await ask(`${url}/api/tag/list?limit=2&cursor=${encodeURIComponent(first.next_cursor)}`)
    ).body
    assert.deepEqual(
      [...first.tags, ...rest.tags].map(({ name }: Named) => name),
      ['a', 'b', 'c'],
    )
  })

  for (const [body, status, code] of [
    [{ name: 'STRASSE' }, 409, 'tag_exists'],
    [{ name: '' }, 400, 'invalid_request'],
    [{ name: '  ' }, 400, 'invalid_request'],
    [{ name: 'x'.repeat(10_000) }, 400, 'invalid_request'],
    [{ name: 'a,b' }, 400, 'invalid_request'],
    [{ name: 'nul\u0000' }, 400, 'invalid_request'],
    [{ name: 'x', color: 'url(javascript:1)' }, 400, 'invalid_request'],
    [{ name: 'x', rules: [['']] }, 400, 'invalid_request'],
    [{ name: 'x', rules: [[' ']] }, 400, 'invalid_request'],
    [{ name: 'x', rules: [[]] }, 400, 'invalid_request'],
    [{ name: 'x', surprise: 1 }, 400, 'invalid_request'],
  ] as const) {
    it(`are refused as ${JSON.stringify(body).slice(0, 60)}: ${code}`, async () => {
      await send('POST', `${shared.url}/api/tag/create`, { name: 'Straße' })
      const answer = await send('POST', `${shared.url}/api/tag/create`, body)
      assert.deepEqual([answer.status, answer.body.code], [status, code])
    })
  }

  it('that are not there cannot be changed, deleted or given to a file', async (t) => {
    const { url } = await startApp(t)
    const id = '01a212fe-9ea3-7653-8549-ba8880567b27'
    const answers = [
      await send('PUT', `${url}/api/tag/update`, { id, name: 'x' }),
      await ask(`${url}/api/tag/delete?id=${id}`, { method: 'DELETE' }),
      await upload(url, [['a.txt', 'a']], { tags: id }),
    ]
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.code]),
      Array(3).fill([404, 'tag_not_found']),
    )
    assert.deepEqual((await ask(`${url}/api/file/list`)).body.files, [])
  })
})

describe('POST /api/tag/extract', () => {
  it('finds the tags whose rules match, with the words and where they stand', async (t) => {
    const { url } = await startApp(t)
    const { body: contract } = await send('POST', `${url}/api/tag/create`, {
      name: '合同',
      rules: [['合同', '甲方'], ['contract']],
    })
    await send('POST', `${url}/api/tag/create`, { name: '发票', rules: [['发票', '合同']] })
    await send('POST', `${url}/api/tag/create`, { name: 'no rules' })
    const text = '😀甲方与乙方的合同，CONTRACT'
    const expected = {
      cached: false,
      tags: [
        {
          id: contract.id,
          name: '合同',
          color: null,
          words: [
            { word: '合同', count: 1, positions: [{ start: 7, end: 9 }] },
            { word: '甲方', count: 1, positions: [{ start: 1, end: 3 }] },
            { word: 'contract', count: 1, positions: [{ start: 10, end: 18 }] },
          ],
        },
      ],
    }
    assert.deepEqual((await send('POST', `${url}/api/tag/extract`, { text })).body, expected)
    const { body: file } = await upload(url, [['合同.txt', text]])
    const ofFile = await send('POST', `${url}/api/tag/extract`, { file_id: file.file_id })
    assert.deepEqual(ofFile.body, expected)
    const again = await send('POST', `${url}/api/tag/extract`, { file_id: file.file_id })
    assert.deepEqual(again.body, { ...expected, cached: true })
    await send('PUT', `${url}/api/tag/update`, { id: contract.id, rules: [['没有']] })
    const changed = await send('POST', `${url}/api/tag/extract`, { file_id: file.file_id })
    assert.deepEqual(changed.body, { tags: [], cached: false })
  })

  it('reads GB18030, and refuses what is no text', async (t) => {
    const { url } = await startApp(t)
    await send('POST', `${url}/api/tag/create`, { name: '合同', rules: [['合同']] })
    const gbk = Uint8Array.from([0xba, 0xcf, 0xcd, 0xac])
    const { body: text } = await upload(url, [['a.txt', gbk]])
    const found = await send('POST', `${url}/api/tag/extract`, { file_id: text.file_id })
    assert.deepEqual(found.body.tags[0].words[0].positions, [{ start: 0, end: 2 }])
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const { body: image } = await upload(url, [['a.png', Uint8Array.from(png)]])
    const refused = await send('POST', `${url}/api/tag/extract`, { file_id: image.file_id })
    assert.deepEqual([refused.status, refused.body.code], [422, 'file_without_text'])
  })

  for (const body of [{}, { text: 'a', file_id: 'b' }, { text: 1 }]) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const answer = await send('POST', `${shared.url}/api/tag/extract`, body)
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid_request'])
    })
  }
})
