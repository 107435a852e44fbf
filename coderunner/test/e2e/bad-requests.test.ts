import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { makeDataDir } from '../support/real-sandbox.ts'
import { type Client, clientOf } from './client.ts'
import { type RunningService, startService } from './start-service.ts'

const dataDir = makeDataDir('bad-requests')
let service: RunningService
let client: Client

before(async () => {
  service = await startService({ DATA_DIR: dataDir, LOG_LEVEL: 'info', MAX_EXECUTION_TIME: '20' })
  client = clientOf(service.base)
})
after(() => service?.stop('SIGKILL'))

const assertServes = async (): Promise<void> => {
  assert.equal((await client.execute({ code: "print('next')" })).body.result, 'next\n')
}

/** What is refused: the status, the code, and the pointer or the words that say what is wrong. */
const refusals: Record<string, [body: unknown, status: number, code: string, told: RegExp]> = {
  'a body that is not JSON': ['{"code": ', 400, 'invalid_json', /not JSON/],
  'an empty body': ['', 400, 'invalid_json', /./],
  'a body that is not UTF-8': [Buffer.from([0x22, 0xff, 0x22]), 400, 'invalid_json', /not UTF-8/],
  'a body that is a list': ['[]', 400, 'invalid_request', /object/],
  'a body that is null': ['null', 400, 'invalid_request', /object/],
  'no code': [{}, 400, 'invalid_request', /code/],
  'code that is empty': [{ code: '' }, 400, 'invalid_request', /code/],
  'code that is a number': [{ code: 1 }, 400, 'invalid_request', /code/],
  'code that is null': [{ code: null }, 400, 'invalid_request', /code/],
  'code over 1 MiB': [
    { code: `#${'x'.repeat(1024 ** 2)}` },
    413,
    'code_too_large',
    /1048577 bytes/,
  ],
  'code over 1 MiB in bytes, not in characters': [
    { code: '你'.repeat(400_000) },
    413,
    'code_too_large',
    /1200000 bytes/,
  ],
  'an unknown field': [{ code: '1', colour: 'red' }, 400, 'invalid_request', /colour/],
  'a timeout of 0': [{ code: '1', timeout: 0 }, 400, 'invalid_request', /timeout/],
  'a timeout of -1': [{ code: '1', timeout: -1 }, 400, 'invalid_request', /timeout/],
  'a timeout of "30"': [{ code: '1', timeout: '30' }, 400, 'invalid_request', /timeout/],
  'a timeout of 1e9': [{ code: '1', timeout: 1e9 }, 400, 'invalid_request', /at most 20/],
  'a timeout of NaN': ['{"code": "1", "timeout": NaN}', 400, 'invalid_json', /not JSON/],
  'a timeout of 1e999': ['{"code": "1", "timeout": 1e999}', 400, 'invalid_request', /timeout/],
  'a timeout of null': [{ code: '1', timeout: null }, 400, 'invalid_request', /timeout/],
  'a memory_mb beyond the cap': [
    { code: '1', memory_mb: 513 },
    400,
    'invalid_request',
    /at most 512/,
  ],
  'a memory_mb of 0': [{ code: '1', memory_mb: 0 }, 400, 'invalid_request', /memory_mb/],
  'a variable that is no identifier': [
    { code: '1', variables: { 'a b': 1 } },
    400,
    'invalid_request',
    /not a Python identifier/,
  ],
  'a variable that is a keyword': [
    { code: '1', variables: { class: 1 } },
    400,
    'invalid_request',
    /keyword/,
  ],
  'a variable that shadows a guard': [
    { code: '1', variables: { _getattr_: 1 } },
    400,
    'invalid_request',
    /keeps for itself/,
  ],
  'a variable that shadows the builtins': [
    { code: '1', variables: { __builtins__: {} } },
    400,
    'invalid_request',
    /keeps for itself/,
  ],
  'a variable that shadows a guard in another spelling': [
    { code: '1', variables: { '\uff3fgetattr_': 1 } },
    400,
    'invalid_request',
    /keeps for itself/,
  ],
  'variables that are a list': [{ code: '1', variables: [1] }, 400, 'invalid_request', /variables/],
  'a variable nested 5000 deep': [
    `{"code":"1","variables":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
    400,
    'invalid_json',
    /nested deeper than 256/,
  ],
  'a variable nested 201 deep': [
    `{"code":"1","variables":{"a":${'['.repeat(201)}${']'.repeat(201)}}}`,
    400,
    'invalid_request',
    /variables\/a.*nested deeper than 200/,
  ],
  'a variable of 4301 digits': [
    `{"code":"1","variables":{"a":1${'0'.repeat(4300)}}}`,
    400,
    'invalid_json',
    /more than 4300 digits; send it as a string/,
  ],
  'ten million lists': [
    `{"code":"1","variables":{"a":[${'[],'.repeat(10_000_000)}1]}}`,
    413,
    'body_too_large',
    /more than 100000 values; send data as the text of a file/,
  ],
  '10,001 variables': [
    {
      code: '1',
      variables: Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`v${at}`, 1])),
    },
    400,
    'invalid_request',
    /variables must have at most 10000 names/,
  ],
  '1001 files': [
    { code: '1', files: Array(1001).fill({ path: 'a', content: '' }) },
    400,
    'invalid_request',
    /files must have at most 1000 items/,
  ],
  'a file above the scratch folder': [
    { code: '1', files: [{ path: '../a', content: '' }] },
    400,
    'invalid_request',
    /files\/0\/path/,
  ],
  'a file at an absolute path': [
    { code: '1', files: [{ path: '/etc/passwd', content: '' }] },
    400,
    'invalid_request',
    /files\/0\/path/,
  ],
  'two files at one path': [
    {
      code: '1',
      files: [
        { path: 'a', content: '' },
        { path: './a', content: '' },
      ],
    },
    400,
    'invalid_request',
    /given twice/,
  ],
  'a file whose path is too long': [
    { code: '1', files: [{ path: 'a/'.repeat(600), content: '' }] },
    400,
    'invalid_request',
    /files\/0\/path/,
  ],
  'a file with NUL in its path': [
    { code: '1', files: [{ path: 'a\0b', content: '' }] },
    400,
    'invalid_request',
    /files\/0\/path/,
  ],
  'a file whose content is not base64': [
    { code: '1', files: [{ path: 'a', content_base64: '~~~' }] },
    400,
    'invalid_request',
    /base64/,
  ],
  'an entrypoint that is no identifier': [
    { code: '1', entrypoint: 'f()' },
    400,
    'invalid_request',
    /not a Python identifier/,
  ],
}

describe('a request', () => {
  for (const [name, [body, status, code, told]] of Object.entries(refusals)) {
    test(`with ${name} is answered ${status} ${code}, and the next one works`, async () => {
      const answer = await client.execute(body as object)
      assert.deepEqual([answer.status, answer.body.code], [status, code])
      assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
      assert.match(JSON.stringify([answer.body.detail, answer.body.errors]), told)
      await assertServes()
    })
  }

  test('for a job with an id of 5000 letters is answered 404', async () => {
    const answer = await client.ask(`/api/job/${'a'.repeat(5000)}`)
    const { code } = (await answer.json()) as { code: string }
    assert.deepEqual([answer.status, code], [404, 'route_not_found'])
    await assertServes()
  })

  test('as XML is answered 415', async () => {
    const answer = await client.execute('<code/>', { headers: { 'content-type': 'text/xml' } })
    assert.deepEqual([answer.status, answer.body.code], [415, 'unsupported_media_type'])
    await assertServes()
  })
})
