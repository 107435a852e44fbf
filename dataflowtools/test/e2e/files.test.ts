import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { describe, it } from 'node:test'
import { ask, send, upload } from '../service/client.ts'
import { sharedApp } from '../service/shared-app.ts'
import { startApp } from '../service/start-app.ts'

const shared = sharedApp()
const text = '合同由甲方签订'

describe('POST /api/file/upload', () => {
  it('keeps a file and says all that is known of it', async (t) => {
    const { url } = await startApp(t)
    const fields = { tags: '合同,2026', metadata: '{"project":"A7","pages":3}' }
    const { status, headers, body } = await upload(url, [['报告 1.txt', text]], fields)
    const { file_id: id, created_at: createdAt } = body
    assert.equal(status, 201)
    assert.equal(headers.get('location'), `/api/file/${id}`)
    assert.ok(Math.abs(Date.parse(createdAt) - Date.now()) < 60_000)
    const { encoding: _, ...metadata } = body.metadata
    assert.deepEqual(
      { ...body, metadata },
      {
        file_id: id,
        name: '报告 1.txt',
        size: Buffer.byteLength(text),
        mime_type: 'text/plain',
        sha256: hash('sha256', text),
        metadata: { project: 'A7', pages: 3 },
        tags: ['2026', '合同'],
        created_at: createdAt,
        updated_at: createdAt,
        expires_at: null,
      },
    )
    assert.deepEqual((await ask(`${url}/api/file/${id}`)).body, body)
  })

  it('takes several files at once, and fields behind them', async (t) => {
    const { url } = await startApp(t)
    const form = new FormData()
    form.append('file', new Blob(['a']), 'a.txt')
    form.append('file', new Blob(['b']), 'b.txt')
    form.append('tags', '["x","y"]')
    const { status, body } = await ask(`${url}/api/file/upload`, { method: 'POST', body: form })
    assert.equal(status, 201)
    assert.deepEqual(
      body.files.map(({ name, tags }: { name: string; tags: string[] }) => [name, tags]),
      [
        ['a.txt', ['x', 'y']],
        ['b.txt', ['x', 'y']],
      ],
    )
    assert.deepEqual(body.errors, [])
  })

  it('says for how long a file is kept where FILE_TTL_HOURS is set', async (t) => {
    const { url } = await startApp(t, { FILE_TTL_HOURS: '2' })
    const { body } = await upload(url, [['a.txt', 'a']])
    assert.equal(Date.parse(body.expires_at) - Date.parse(body.created_at), 2 * 3_600_000)
  })

  for (const [sent, kept] of [
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\王\\报告.docx', '报告.docx'],
    ['...', 'file'],
    ['a\u202egpj.exe', 'agpj.exe'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(251)}.pdf`],
    ['e\u0301.txt', '\u00e9.txt'],
  ] as const) {
    it(`keeps ${JSON.stringify(sent.slice(0, 30))} as ${JSON.stringify(kept.slice(0, 30))}`, async () => {
      assert.equal((await upload(shared.url, [[sent, 'x']])).body.name, kept)
    })
  }
})

describe('GET /api/file/download/{file_id}', () => {
  it('gives the bytes under their name, never to be shown', async (t) => {
    const { url } = await startApp(t)
    const { body } = await upload(url, [['报告.txt', text]])
    const answer = await ask(`${url}/api/file/download/${body.file_id}`)
    assert.deepEqual([answer.status, answer.body], [200, text])
    assert.deepEqual(
      ['content-disposition', 'x-content-type-options', 'etag', 'content-length'].map((name) =>
        answer.headers.get(name),
      ),
      [
        `attachment; filename="__.txt"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.txt`,
        'nosniff',
        `"${body.sha256}"`,
        String(body.size),
      ],
    )
  })

  it('gives a part, says 416 past the end and 304 to who has it', async (t) => {
    const { url } = await startApp(t)
    const { body } = await upload(url, [['a.txt', '0123456789']])
    const from = (headers: Record<string, string>) =>
      ask(`${url}/api/file/download/${body.file_id}`, { headers })
    const part = await from({ range: 'bytes=2-4' })
    assert.deepEqual(
      [part.status, part.body, part.headers.get('content-range')],
      [206, '234', 'bytes 2-4/10'],
    )
    assert.equal((await from({ range: 'bytes=-3' })).body, '789')
    const beyond = await from({ range: 'bytes=10-' })
    assert.deepEqual(
      [beyond.status, beyond.body.code, beyond.headers.get('content-range')],
      [416, 'range_not_satisfiable', 'bytes */10'],
    )
    assert.equal((await from({ 'if-none-match': `"${body.sha256}"` })).status, 304)
  })

  it('gives an empty file', async (t) => {
    const { url } = await startApp(t)
    const { body } = await upload(url, [['empty.bin', '']])
    assert.equal(body.size, 0)
    const answer = await ask(`${url}/api/file/download/${body.file_id}`)
    assert.deepEqual([answer.status, answer.body], [200, ''])
  })
})

describe('the records of files', () => {
  it('are listed newest first, in pages', async (t) => {
    const { url } = await startApp(t)
    for (const name of ['1.txt', '2.txt', '3.txt']) await upload(url, [[name, name]])
    const first = (await ask(`${url}/api/file/list?limit=2`)).body
    const second = (await ask(`${url}/api/file/list?limit=2&cursor=${first.next_cursor}`)).body
    const names = [...first.files, ...second.files].map(({ name }: { name: string }) => name)
    assert.deepEqual([names, second.next_cursor], [['3.txt', '2.txt', '1.txt'], null])
  })

  it('are found by tags with and, or and not, by type, by name and by date', async (t) => {
    const { url } = await startApp(t)
    await upload(url, [['a.txt', 'a']], { tags: '合同,甲' })
    await upload(url, [['b.txt', 'b']], { tags: '合同,乙' })
    await upload(url, [['报告C.txt', 'c']], { tags: '丙' })
    const found = async (query: Record<string, string | string[]>): Promise<string[]> => {
      const pairs = Object.entries(query).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, value]),
      )
      const { body } = await ask(`${url}/api/file/list?${new URLSearchParams(pairs)}`)
      return body.files.map(({ name }: { name: string }) => name).sort()
    }
    assert.deepEqual(await found({ tag: '合同' }), ['a.txt', 'b.txt'])
    assert.deepEqual(await found({ tag: ['合同', '甲'] }), ['a.txt'])
    assert.deepEqual(await found({ tag_any: ['甲', '丙'] }), ['a.txt', '报告C.txt'])
    assert.deepEqual(await found({ tag: '合同', tag_not: '甲' }), ['b.txt'])
    assert.deepEqual(await found({ tag: 'no such tag' }), [])
    assert.deepEqual(await found({ tag_not: 'no such tag' }), ['a.txt', 'b.txt', '报告C.txt'])
    assert.deepEqual(await found({ name: '告c' }), ['报告C.txt'])
    assert.deepEqual(await found({ type: 'text/*' }), ['a.txt', 'b.txt', '报告C.txt'])
    assert.deepEqual(await found({ type: 'image/png' }), [])
    assert.deepEqual(await found({ created_from: '2100-01-01' }), [])
    assert.deepEqual((await found({ created_before: '2100-01-01T00:00:00Z' })).length, 3)
  })

  it('change as they are told, and keep the rest', async (t) => {
    const { url } = await startApp(t)
    const fields = { tags: 'a', metadata: '{"x":1,"y":2}' }
    const { body } = await upload(url, [['a.txt', 'a']], fields)
    const patched = await send('PATCH', `${url}/api/file/${body.file_id}`, {
      name: 'b.txt',
      metadata: { y: null, z: ['新'] },
    })
    assert.equal(patched.status, 200)
    const { encoding: _, ...metadata } = patched.body.metadata
    assert.deepEqual(
      [patched.body.name, patched.body.tags, metadata],
      ['b.txt', ['a'], { x: 1, z: ['新'] }],
    )
    const tagged = await send('PATCH', `${url}/api/file/${body.file_id}`, { tags: ['B', 'c'] })
    assert.deepEqual(tagged.body.tags, ['B', 'c'])
  })

  it('are gone when they are deleted, and the bytes with the last of them', async (t) => {
    const { url } = await startApp(t)
    const one = (await upload(url, [['a.txt', 'same']])).body.file_id
    const other = (await upload(url, [['b.txt', 'same']])).body.file_id
    assert.equal((await ask(`${url}/api/file/${one}`, { method: 'DELETE' })).status, 204)
    assert.equal((await ask(`${url}/api/file/${one}`)).body.code, 'file_not_found')
    assert.equal((await ask(`${url}/api/file/${one}`, { method: 'DELETE' })).status, 404)
    assert.equal((await ask(`${url}/api/file/download/${other}`)).body, 'same')
  })

  it('are another owner’s secret', async (t) => {
    const { url } = await startApp(t, { API_TOKENS: 'ann:one,bob:two' })
    const as = (token: string) => ({ authorization: `Bearer ${token}` })
    const { body } = await upload(url, [['a.txt', 'a']], { tags: 'x' }, as('one'))
    const path = `${url}/api/file/${body.file_id}`
    const download = `${url}/api/file/download/${body.file_id}`
    for (const address of [path, download]) {
      assert.equal((await ask(address, { headers: as('one') })).status, 200)
      assert.equal((await ask(address, { headers: as('two') })).body.code, 'file_not_found')
      assert.equal((await ask(address)).status, 401)
    }
    for (const list of ['file', 'tag']) {
      const { body: page } = await ask(`${url}/api/${list}/list`, { headers: as('two') })
      assert.deepEqual(page[`${list}s`], [])
    }
  })
})
