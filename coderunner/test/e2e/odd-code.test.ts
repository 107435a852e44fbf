import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { makeDataDir } from '../support/real-sandbox.ts'
import { type Answer, type Client, clientOf } from './client.ts'
import { type RunningService, startService } from './start-service.ts'

const dataDir = makeDataDir('odd-code')
let service: RunningService
let client: Client

before(async () => {
  service = await startService({ DATA_DIR: dataDir, LOG_LEVEL: 'info' })
  client = clientOf(service.base)
})
after(() => service?.stop('SIGKILL'))

const assertServes = async (): Promise<void> => {
  assert.equal((await client.execute({ code: "print('next')" })).body.result, 'next\n')
}

const ending = ({ body }: Answer) => {
  const rule = body.error?.violations?.[0]?.rule
  return [body.status, body.result, rule ?? body.error?.name ?? null]
}

/** What runs, and what it prints. */
const programs: Record<string, [code: string, printed: string]> = {
  'that is all comments': ['# one\n# two', ''],
  'that is white space': [' \n\t\n', ''],
  'with CRLF': ["if True:\r\n    print('a')\r\n    print('''x\r\ny''')\r\n", 'a\nx\ny\n'],
  'with CR alone': ['x = 1\rprint(x)\r', '1\n'],
  'with tabs': ["if True:\n\tprint('a')\n", 'a\n'],
  'with a form feed': ["\fprint('a')\n", 'a\n'],
  'with a byte order mark': ["\ufeffprint('a')\n", 'a\n'],
  'with CJK identifiers': ['价格 = 3\ndef 打印(值):\n    print(值)\n打印(价格)\n', '3\n'],
  'with characters beyond the BMP': ["print('🐍', len('🐍'))", '🐍 1\n'],
  'without a last line break': ["print('a')", 'a\n'],
  'of exactly 1 MiB': [`print('a')\n#${'x'.repeat(1024 ** 2 - 12)}`, 'a\n'],
}

/** What is rejected, and under which rule. */
const rejections: Record<string, [code: string, rule: string]> = {
  'with 10,000 nested brackets': [`x = ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'too_deep'],
  'with 10,000 nested parentheses': [`${'('.repeat(10_000)}1${')'.repeat(10_000)}`, 'too_deep'],
  'with 500,000 minus signs': [`x = ${'-'.repeat(500_000)}1`, 'too_deep'],
  'with 100,000 attributes': [`x = 1\nx${'.a'.repeat(100_000)}`, 'too_deep'],
  'with 5000 nested blocks': [
    Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth % 90)}if 1:`).join('\n'),
    'syntax_error',
  ],
  'with a NUL byte': ["print('a\0b')", 'null_byte'],
  'with a lone surrogate': ["print('\ud800')", 'invalid_character'],
  'with tabs and spaces mixed': ['if True:\n        x = 1\n\ty = 2\n', 'syntax_error'],
  'that does not parse': ['def f(:\n  pass', 'syntax_error'],
  'that ends in a string': ["x = '''abc", 'syntax_error'],
  'that is no Python': ['SELECT * FROM users;', 'syntax_error'],
}

describe('code', () => {
  for (const [name, [code, printed]] of Object.entries(programs)) {
    test(`${name} runs, and so does the next`, async () => {
      assert.deepEqual(ending(await client.execute({ code })), ['success', printed, null])
      await assertServes()
    })
  }

  for (const [name, [code, rule]] of Object.entries(rejections)) {
    test(`${name} is rejected as ${rule}, and the next one runs`, async () => {
      assert.deepEqual(ending(await client.execute({ code })), ['rejected', '', rule])
      const verdict = await client.ask('/api/runner/validate', {
        method: 'POST',
        body: JSON.stringify({ code }),
        headers: { 'content-type': 'application/json' },
      })
      const { valid, violations } = (await verdict.json()) as {
        valid: boolean
        violations: { rule: string }[]
      }
      assert.deepEqual([valid, violations[0]?.rule], [false, rule])
      await assertServes()
    })
  }
})

describe('values with odd characters', () => {
  test('come back as they went in', async () => {
    const variables = { a: 'NUL \0, 你好 🐍, \u2028 "\\', b: 1.0, c: [null, true], d: -0.5e-7 }
    const { body } = await client.execute({ code: '[a, b, c, d]', variables })
    assert.deepEqual(body.return_value, Object.values(variables))
  })

  test('keep numbers that JavaScript cannot hold', async () => {
    const text = '{"code": "print(a + 1, b)", "variables": {"a": 12345678901234567890, "b": 1.0}}'
    assert.equal((await client.execute(text)).body.result, '12345678901234567891 1.0\n')
  })

  test('with a lone surrogate are answered, and the next request works', async () => {
    const answer = await client.execute('{"code": "print(len(a))", "variables": {"a": "\\ud800"}}')
    assert.deepEqual([answer.status, answer.body.status ?? answer.body.code], [200, 'success'])
    await assertServes()
  })

  test('that a program prints as lone surrogates reach the caller as replacements', async () => {
    const { status, body } = await client.execute({ code: "print('a' + chr(0xd800) + 'b')" })
    assert.deepEqual([status, body.status], [200, 'success'])
    assert.match(body.result, /^a.{1,6}b\n$/)
    await assertServes()
  })
})
