import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { ask } from '../service/client.ts'
import { sharedApp } from '../service/shared-app.ts'
import { startApp } from '../service/start-app.ts'

const shared = sharedApp({ MAX_UPLOAD_MB: '1' })
const tus = { 'tus-resumable': '1.0.0' }
const base64 = (text: string) => Buffer.from(text).toString('base64')

const encoded = (metadata: Record<string, string>): Record<string, string> => {
  const pairs = Object.entries(metadata).map(([name, value]) => `${name} ${base64(value)}`)
  return pairs.length === 0 ? {} : { 'upload-metadata': pairs.join(',') }
}

const create = (length: string, metadata: Record<string, string> = {}, more = {}) =>
  ask(`${shared.url}/api/file/tus`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': length, ...encoded(metadata), ...more },
  })

const append = (location: string, offset: number, body: string) =>
  ask(`${shared.url}${location}`, {
    method: 'PATCH',
    headers: {
      ...tus,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body,
  })

const offsetOf = async (location: string) => {
  const { status, headers } = await ask(`${shared.url}${location}`, {
    method: 'HEAD',
    headers: tus,
  })
  return [status, headers.get('upload-offset'), headers.get('upload-length')]
}

const staged = () => readdirSync(join(shared.dataDir, 'dataflowtools/uploads'))

describe('a resumable upload', () => {
  it('says what of tus 1.0 is spoken', async () => {
    const answer = await ask(`${shared.url}/api/file/tus`, { method: 'OPTIONS' })
    assert.deepEqual(
      ['tus-version', 'tus-max-size', 'tus-extension'].map((name) => answer.headers.get(name)),
      [
        '1.0.0',
        '1048576',
        'creation,creation-with-upload,creation-defer-length,termination,expiration',
      ],
    )
  })

  it('goes on where it was left, and becomes a file of the same id', async () => {
    const metadata = { filename: '报告.txt', tags: '合同', metadata: '{"a":1}' }
    const { status, headers } = await create('10', metadata)
    const location = headers.get('location') ?? ''
    assert.equal(status, 201)
    assert.match(location, /^\/api\/file\/tus\/[0-9a-f-]{36}$/)
    assert.equal((await append(location, 0, '01234')).status, 204)
    assert.deepEqual(await offsetOf(location), [200, '5', '10'])
    assert.equal((await append(location, 5, '56789')).status, 204)
    const id = location.split('/').at(-1)
    const { body: file } = await ask(`${shared.url}/api/file/${id}`)
    assert.deepEqual(
      [file.file_id, file.name, file.size, file.tags, file.metadata.a],
      [id, '报告.txt', 10, ['合同'], 1],
    )
    assert.equal((await ask(`${shared.url}/api/file/download/${id}`)).body, '0123456789')
    assert.deepEqual(await offsetOf(location), [200, '10', '10'])
    assert.deepEqual(staged(), [])
  })

  it('of zero bytes is a file at once', async () => {
    const { headers } = await create('0', { filename: 'empty' })
    const id = headers.get('location')?.split('/').at(-1)
    assert.equal((await ask(`${shared.url}/api/file/${id}`)).body.size, 0)
  })

  it('can be given up', async () => {
    const location = (await create('5')).headers.get('location') ?? ''
    await append(location, 0, 'ab')
    const given = await ask(`${shared.url}${location}`, { method: 'DELETE', headers: tus })
    assert.equal(given.status, 204)
    assert.deepEqual([(await offsetOf(location))[0], staged()], [404, []])
  })

  for (const [what, request, status, code] of [
    [
      'without the version',
      () => create('1', {}, { 'tus-resumable': '' }),
      412,
      'tus_version_needed',
    ],
    ['over the limit', () => create(String(1024 ** 2 + 1)), 413, 'file_too_large'],
    ['of no length', () => create('x'), 400, 'invalid_upload'],
    ['with bad tags', () => create('1', { tags: '[1]' }), 400, 'invalid_request'],
    ['with bad metadata', () => create('1', { metadata: 'x' }), 400, 'invalid_request'],
    [
      'that is not there',
      () => append('/api/file/tus/01a212fe-9ea3-7653-8549-ba8880567b27', 0, 'a'),
      404,
      'upload_not_found',
    ],
    ['under a path', () => append('/api/file/tus/..%2f..%2fetc', 0, 'a'), 404, 'upload_not_found'],
    [
      'at another offset',
      async () => append((await create('3')).headers.get('location') ?? '', 2, 'a'),
      409,
      'upload_conflict',
    ],
    [
      'of more than it said',
      async () => append((await create('3')).headers.get('location') ?? '', 0, 'abcdef'),
      413,
      'file_too_large',
    ],
  ] as const) {
    it(`${what} is refused`, async () => {
      const answer = await request()
      assert.deepEqual([answer.status, answer.body.code], [status, code])
    })
  }

  it('is another owner’s secret', async (t) => {
    const { url } = await startApp(t, { API_TOKENS: 'ann:one,bob:two' })
    const as = (token: string) => ({ ...tus, authorization: `Bearer ${token}` })
    const { headers } = await ask(`${url}/api/file/tus`, {
      method: 'POST',
      headers: { ...as('one'), 'upload-length': '5' },
    })
    const address = `${url}${headers.get('location')}`
    const head = (token: string) => ask(address, { method: 'HEAD', headers: as(token) })
    assert.deepEqual([(await head('one')).status, (await head('two')).status], [200, 404])
  })
})
