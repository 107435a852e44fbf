import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { prefersAsync } from '@coderunner/common/jobs/http/prefer.ts'
import { zygoteKindOf } from '../../../src/drivenadapters/sandbox/run/zygote-kind.ts'
import { readRequirement } from '../../../src/utils/requirement.ts'
import { type TestApp, testApp } from '../../fakes/test-app.ts'
import { assertGrowsLinearly } from '../../support/grows-linearly.ts'

const marks = (count: number): string => `a${'\u0301\u0316'.repeat(count)}`
const dependency = (text: string): string =>
  `# /// script\n# dependencies = ['${text}']\n# ///\nprint(1)`

/** Requests with a text of any length, and how they are refused; null: they are taken. */
const requests: Record<
  string,
  [size: number, body: (size: number) => object, refusal: RegExp | null]
> = {
  'a path of folders': [
    5000,
    (size) => ({ files: [{ path: `${'a/'.repeat(size)}a`, content: '' }] }),
    /^\/files\/0\/path is longer than 1024 bytes$/,
  ],
  'a path with marks in a row': [
    10_000,
    (size) => ({ files: [{ path: marks(size), content: '' }] }),
    /^\/files\/0\/path is longer than 1024 bytes$/,
  ],
  'a path of 342 characters that are 1025 bytes': [
    0,
    () => ({ files: [{ path: `${'中/'.repeat(256)}a`, content: '' }] }),
    /^\/files\/0\/path is longer than 1024 bytes$/,
  ],
  'an entrypoint with marks in a row': [
    10_000,
    (size) => ({ entrypoint: marks(size) }),
    /^\/entrypoint must have at most 255 characters$/,
  ],
  'a variable with marks in a row': [
    10_000,
    (size) => ({ variables: { [marks(size)]: 1 } }),
    /^\/variables ".{100}" is longer than 255 characters$/,
  ],
  'a thousand paths of folders': [
    125,
    (size) => ({
      files: Array.from({ length: 1000 }, (_, n) => ({
        path: `${'a/'.repeat(size)}${n}`,
        content: '',
      })),
    }),
    null,
  ],
  'a script block that is opened again and again': [
    2000,
    (size) => ({ code: `# /// script\n${'# /// a\n'.repeat(size)}` }),
    null,
  ],
  'a dependency of many versions': [
    5000,
    (size) => ({ code: dependency(`a ${'>=1,'.repeat(size)}>=1`) }),
    /in `dependencies`; accepted is a PEP 508 requirement of at most 512 characters/,
  ],
}

const post = ({ server }: TestApp, body: object) =>
  server.inject({ method: 'POST', url: '/api/runner/execute', payload: { code: '1', ...body } })

describe('a request with a text that is long to read', () => {
  for (const [title, [size, body, refusal]] of Object.entries(requests)) {
    it(`${refusal === null ? 'may have' : 'is refused with'} ${title}, in time that grows with its length`, async (t) => {
      const app = await testApp(t)
      await assertGrowsLinearly(size, async (length) => {
        const answer = await post(app, body(length))
        assert.equal(answer.statusCode, refusal === null ? 200 : 400)
        if (refusal !== null) assert.match(answer.json().detail, refusal)
      })
    })
  }

  const texts: Record<string, [size: number, read: (size: number) => unknown]> = {
    'an import of spaces': [10_000, (size) => zygoteKindOf(`import${' '.repeat(size)}`, null)],
    'a Prefer header of quotes': [4000, (size) => prefersAsync('"\\'.repeat(size))],
    'a requirement in parentheses': [2000, (size) => readRequirement(`a;${'('.repeat(size)}`)],
  }
  for (const [title, [size, read]] of Object.entries(texts)) {
    it(`is read in time that grows with its length: ${title}`, async () => {
      await assertGrowsLinearly(size, read)
    })
  }
})
