import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type TestApp, testApp } from '../../fakes/test-app.ts'

/** One part: its headers after the name, and its content. */
type Part = [disposition: string, content: string | Buffer, type?: string]

const toBody = (parts: readonly Part[], end = '--b--\r\n'): Buffer =>
  Buffer.concat([
    ...parts.flatMap(([disposition, content, type]) => [
      Buffer.from(
        `--b\r\nContent-Disposition: form-data; ${disposition}\r\n${type ? `Content-Type: ${type}\r\n` : ''}\r\n`,
      ),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end),
  ])

const send = ({ server }: TestApp, payload: Buffer, type = 'multipart/form-data; boundary=b') =>
  server.inject({
    method: 'POST',
    url: '/api/runner/execute',
    payload,
    headers: { 'content-type': type },
  })

const requestPart: Part = ['name="request"', '{"code":"x"}', 'application/json']

describe('POST /api/runner/execute as multipart', () => {
  it('lays the files in under their names, beside those of the request', async (t) => {
    const app = await testApp(t)
    const json = '{"code":"x","variables":{"f":1.0},"files":[{"path":"a","content":"A"}]}'
    const answer = await send(
      app,
      toBody([
        ['name="request"', json],
        ['name="f"; filename="data/b.bin"', Buffer.from([0, 255, 13, 10]), 'application/zip'],
        ['name="f"; filename="表.csv"', 'C'],
      ]),
    )
    assert.equal(answer.statusCode, 200)
    const [program] = app.sandbox.programs
    assert.deepEqual(program?.files, [
      { path: 'a', content: Buffer.from('A') },
      { path: 'data/b.bin', content: Buffer.from([0, 255, 13, 10]) },
      { path: '表.csv', content: Buffer.from('C') },
    ])
    assert.equal(JSON.stringify(program?.variables), '{"f":1.0}')
  })

  it('refuses a `request` of more than 100,000 values with 413', async (t) => {
    const json = `{"code":"x","variables":{"a":[${'1,'.repeat(100_000)}1]}}`
    const answer = await send(await testApp(t), toBody([['name="request"', json]]))
    assert.deepEqual([answer.statusCode, answer.json().code], [413, 'body_too_large'])
  })

  it('takes what FormData sends', async (t) => {
    const app = await testApp(t)
    const form = new FormData()
    form.set('request', new Blob(['{"code":"x"}'], { type: 'application/json' }))
    form.set('any', new File(['content'], 'a b.txt'))
    const request = new Request('http://x', { method: 'POST', body: form })
    const payload = Buffer.from(await request.arrayBuffer())
    const answer = await send(app, payload, request.headers.get('content-type') ?? '')
    assert.equal(answer.statusCode, 200)
    assert.deepEqual(app.sandbox.programs[0]?.files, [
      { path: 'a b.txt', content: Buffer.from('content') },
    ])
  })

  for (const [title, parts, code, detail] of [
    ['no request', [['name="f"; filename="a"', 'A']], 'invalid_multipart', /no part called/],
    ['two requests', [requestPart, requestPart], 'invalid_multipart', /two parts called/],
    [
      'code in a part of its own',
      [
        ['name="code"', 'print(1)'],
        ['name="f"; filename="a"', 'A'],
      ],
      'invalid_multipart',
      /"code" has no filename; what is no file stands in the JSON of `request`/,
    ],
    ['a request that is no JSON', [['name="request"', '{']], 'invalid_json', /not JSON/],
    [
      'a request that is no object',
      [['name="request"', '[]']],
      'invalid_request',
      /must be an object/,
    ],
    ['a bad field', [['name="request"', '{"code":1}']], 'invalid_request', /code must be a string/],
    [
      'a file out of the scratch folder',
      [requestPart, ['name="f"; filename="../../etc/passwd"', 'A']],
      'invalid_request',
      /leads out of its folder/,
    ],
    [
      'a file that is there twice',
      [requestPart, ['name="f"; filename="a"', 'A'], ['name="f"; filename="./a"', 'A']],
      'invalid_request',
      /given twice/,
    ],
  ] as [string, Part[], string, RegExp][]) {
    it(`refuses ${title}, and the next request works`, async (t) => {
      const app = await testApp(t)
      const problem = (await send(app, toBody(parts))).json()
      assert.deepEqual([problem.status, problem.code], [400, code])
      assert.match(problem.detail, detail)
      assert.equal((await send(app, toBody([requestPart]))).statusCode, 200)
    })
  }

  for (const [title, payload, type] of [
    ['a body that breaks off', toBody([requestPart], ''), 'multipart/form-data; boundary=b'],
    ['an empty body', Buffer.alloc(0), 'multipart/form-data; boundary=b'],
    ['no boundary', toBody([requestPart]), 'multipart/form-data'],
    ['another boundary', toBody([requestPart]), 'multipart/form-data; boundary=c'],
  ] as const) {
    it(`refuses ${title} as unreadable multipart`, async (t) => {
      const problem = (await send(await testApp(t), payload, type)).json()
      assert.deepEqual([problem.status, problem.code], [400, 'invalid_multipart'])
    })
  }

  const lines = (...headers: string[]): Buffer =>
    Buffer.concat([
      toBody([requestPart], ''),
      Buffer.from(`--b\r\n${headers.join('\r\n')}\r\n\r\nA\r\n--b--\r\n`),
    ])
  const disposition = 'Content-Disposition: form-data; name="f"; filename="a"'

  for (const [title, payload, detail] of [
    [
      'a filename with a carriage return',
      lines('Content-Disposition: form-data; name="f"; filename="a\rb"'),
      /^part 2 has "Content-Disposition: .*\\rb\\"", which is no header of its own/,
    ],
    [
      'a filename with a line break',
      lines('Content-Disposition: form-data; name="f"; filename="a\r\nb"'),
      /^part 2 has "b\\"", which is no header/,
    ],
    ['a folded header', lines(disposition, ' x'), /^part 2 has " x", which is no header/],
    ['a NUL in a header', lines(`${disposition}\0`), /which is no header/],
    ['no Content-Disposition', lines('Content-Type: text/plain'), /^part 2 has no `Content-Disp/],
    ['two of them', lines(disposition, disposition), /each name once$/],
    ['one of another type', lines('Content-Disposition: attachment; name="f"'), /^part 2 has no/],
    ['one without a name', lines('Content-Disposition: form-data; filename="a"'), /^part 2 has no/],
    ['one with two names', lines(`${disposition}; name="g"`), /^part 2 has no/],
    ['one with an open quote', lines(`${disposition.slice(0, -1)}`), /^part 2 has no/],
    ['no header at all', lines(), /^part 2 has "", which is no header/],
    [
      '2000 headers',
      lines(disposition, ...Array.from({ length: 2000 }, (_, n) => `X${n}:`)),
      /^part 2 has more than 20 headers$/,
    ],
    [
      'a filename of 60,000 characters',
      lines(`Content-Disposition: form-data; name="f"; filename="${'a/'.repeat(30_000)}a"`),
      /^part 2 has headers of more than 16384 bytes/,
    ],
    [
      'headers that are not UTF-8',
      Buffer.from(
        lines('Content-Disposition: form-data; name="f"; filename="é"').toString(),
        'latin1',
      ),
      /^part 2 has headers that are not UTF-8$/,
    ],
    ['base64', lines(disposition, 'Content-Transfer-Encoding: base64'), /is sent in "base64"/],
    ['a filename* in Latin-1', lines(`${disposition}; filename*=latin1''a`), /RFC 5987/],
    [
      'a boundary within a line',
      Buffer.concat([toBody([requestPart], ''), Buffer.from('--bc\r\n\r\n--b--\r\n')]),
      /in the middle of a line$/,
    ],
  ] as [string, Buffer, RegExp][]) {
    it(`refuses a part with ${title} instead of leaving it out`, async (t) => {
      const problem = (await send(await testApp(t), payload)).json()
      assert.deepEqual([problem.status, problem.code], [400, 'invalid_multipart'])
      assert.match(problem.detail, detail)
    })
  }

  it('takes filenames as clients write them', async (t) => {
    const app = await testApp(t)
    const names = [
      'name=f; filename=plain.txt',
      'name="f"; filename="a \\"b\\" \\\\ c\\d; e=f.txt"',
      'NAME="f"; FileName="%22q%22.txt"',
      `name=f; filename="x"; filename*=utf-8''%E8%A1%A8%20a.csv;`,
    ]
    const parts = names.map((name): Part => [name, 'A'])
    const answer = await send(app, toBody([requestPart, ...parts]))
    assert.equal(answer.statusCode, 200)
    assert.deepEqual(
      app.sandbox.programs[0]?.files.map(({ path }) => path),
      ['plain.txt', 'a "b" \\ c\\d; e=f.txt', '%22q%22.txt', '表 a.csv'],
    )
  })

  it('takes what stands around the parts, padding, and parts without content', async (t) => {
    const app = await testApp(t)
    const body = `before\r\n--b \t\r\nContent-Disposition: form-data; name="request"\r\n\r\n{"code":"x"}\r\n--b\r\n${disposition}\r\n\r\n--b--\r\nafter`
    assert.equal((await send(app, Buffer.from(body))).statusCode, 200)
    assert.deepEqual(app.sandbox.programs[0]?.files, [{ path: 'a', content: Buffer.alloc(0) }])
  })

  it('keeps any bytes between the boundaries', async (t) => {
    const app = await testApp(t)
    const boundary = '-'.repeat(69)
    const content = Buffer.from(`\r\n\r\n--${boundary}`.repeat(50)).subarray(0, -1)
    const whole = Buffer.concat([
      Buffer.from(
        `--${boundary}+\r\nContent-Disposition: form-data; name="request"\r\n\r\n{"code":"x"}\r\n--${boundary}+\r\n${disposition}\r\n\r\n`,
      ),
      content,
      Buffer.from(`\r\n--${boundary}+--`),
    ])
    const answer = await send(app, whole, `multipart/form-data; boundary="${boundary}+"`)
    assert.equal(answer.statusCode, 200)
    assert.deepEqual(app.sandbox.programs[0]?.files, [{ path: 'a', content }])
  })

  it('answers 413 to a body above 32 MiB', async (t) => {
    const large: Part = ['name="f"; filename="a"', Buffer.alloc(32 * 1024 ** 2)]
    const problem = (await send(await testApp(t), toBody([requestPart, large]))).json()
    assert.deepEqual([problem.status, problem.code], [413, 'body_too_large'])
  })

  it('takes a thousand files and no more', async (t) => {
    const files = Array.from({ length: 1001 }, (_, n): Part => [`name="f"; filename="${n}"`, ''])
    const app = await testApp(t)
    assert.equal((await send(app, toBody([requestPart, ...files.slice(1)]))).statusCode, 200)
    const problem = (await send(app, toBody([requestPart, ...files]))).json()
    assert.deepEqual([problem.status, problem.code], [400, 'invalid_multipart'])
  })
})
