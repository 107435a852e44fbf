import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, send, upload } from '../service/client.ts'
import { sharedApp } from '../service/shared-app.ts'
import { startApp } from '../service/start-app.ts'

const idOf = async (url: string, name: string, content = name): Promise<string> =>
  (await upload(url, [[name, content]])).body.file_id

/** Runs a batch and gives its result. */
const batch = async (url: string, body: object) => {
  const { status, headers } = await send('POST', `${url}/api/file/batch`, body)
  assert.equal(status, 202)
  const job = `${url}${headers.get('location')}`
  while (!['succeeded', 'failed'].includes((await ask(job)).body.status)) await pause(20)
  return (await ask(`${job}/result`)).body
}

const unzip = async (t: TestContext, url: string, ids: string[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'dataflowtools-zip-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const answer = await fetch(`${url}/api/file/archive`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file_ids: ids, name: '全部' }),
  })
  assert.deepEqual(
    [answer.headers.get('content-type'), answer.headers.get('content-disposition')],
    ['application/zip', `attachment; filename="__.zip"; filename*=UTF-8''%E5%85%A8%E9%83%A8.zip`],
  )
  writeFileSync(join(folder, 'all.zip'), Buffer.from(await answer.arrayBuffer()))
  const script = `import sys, zipfile, json
z = zipfile.ZipFile(sys.argv[1])
print(json.dumps({i.filename: z.read(i).decode() for i in z.infolist()}))`
  return execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'all.zip')]).toString()
}

const shared = sharedApp()

describe('POST /api/file/archive', () => {
  it('puts files into one zip, each under a name of its own', async (t) => {
    const { url } = await startApp(t)
    const ids = [await idOf(url, '报告.txt', '一'), await idOf(url, '报告.txt', '二')]
    ids.push(await idOf(url, 'empty.pdf', ''))
    assert.deepEqual(JSON.parse(await unzip(t, url, ids)), {
      '报告.txt': '一',
      '报告 (2).txt': '二',
      'empty.pdf': '',
    })
  })

  it('says which file is not there, before it sends anything', async (t) => {
    const { url } = await startApp(t)
    const ids = [await idOf(url, 'a.txt'), 'nope']
    const { status, body } = await send('POST', `${url}/api/file/archive`, { file_ids: ids })
    assert.deepEqual(
      [status, body.code, body.errors],
      [404, 'file_not_found', [{ pointer: '/file_ids/1', message: 'there is no file "nope"' }]],
    )
  })
})

describe('POST /api/file/batch', () => {
  it('tags and describes many files, and says of each how it went', async (t) => {
    const { url } = await startApp(t)
    const id = await idOf(url, 'a.txt')
    const error = { code: 'file_not_found', message: 'there is no file "nope"' }
    const options = { add: ['合同', 'new'], remove: ['never there'] }
    assert.deepEqual(await batch(url, { operation: 'tag', file_ids: [id, 'nope'], options }), {
      operation: 'tag',
      succeeded: 1,
      failed: 1,
      results: [
        { file_id: id, error: null },
        { file_id: 'nope', error },
      ],
    })
    const removal = { operation: 'tag', file_ids: [id], options: { remove: ['NEW'] } }
    await batch(url, removal)
    await batch(url, { operation: 'metadata', file_ids: [id], options: { metadata: { a: 1 } } })
    const { body } = await ask(`${url}/api/file/${id}`)
    assert.deepEqual([body.tags, body.metadata.a], [['合同'], 1])
    const { body: tags } = await ask(`${url}/api/tag/list`)
    assert.deepEqual(
      tags.tags.map(({ name, file_count: count }: Record<string, unknown>) => [name, count]),
      [
        ['new', 0],
        ['合同', 1],
      ],
    )
  })

  it('deletes many files', async (t) => {
    const { url } = await startApp(t)
    const ids = [await idOf(url, 'a.txt'), await idOf(url, 'b.txt')]
    assert.equal((await batch(url, { operation: 'delete', file_ids: ids })).succeeded, 2)
    assert.deepEqual((await ask(`${url}/api/file/list`)).body.files, [])
  })

  for (const [body, pointer] of [
    [{ operation: 'delete', file_ids: [] }, '/file_ids'],
    [{ operation: 'explode', file_ids: ['x'] }, '/operation'],
    [{ operation: 'tag', file_ids: ['x'] }, '/options'],
    [{ operation: 'delete', file_ids: ['x'], options: { add: ['a'] } }, '/options/add'],
  ] as const) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const answer = await send('POST', `${shared.url}/api/file/batch`, body)
      assert.deepEqual([answer.status, answer.body.errors[0].pointer], [400, pointer])
    })
  }
})
