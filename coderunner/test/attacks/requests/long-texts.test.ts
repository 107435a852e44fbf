import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { prefersAsync } from '@coderunner/common/jobs/http/prefer.ts'
import { zygoteKindOf } from '../../../src/drivenadapters/sandbox/run/zygote-kind.ts'
import { readRequirement } from '../../../src/utils/requirement.ts'
import { testApp } from '../../fakes/test-app.ts'
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
  'a thousand paths of 512 folders': [
    250,
    (size) => ({
      files: Array.from({ length: size }, (_, n) => ({
        path: `${'a/'.repeat(500)}${n}`,
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
  'a hundred packages of 512 characters each': [
    25,
    (size) => ({
      packages: Array.from({ length: size }, () => `a;${'('.repeat(250)}`.padEnd(512, ')')),
    }),
    /^\/packages\/0 .* is not taken/,
  ],
}

describe('a request with a text that is long to read', () => {
  for (const [title, [size, body, refusal]] of Object.entries(requests)) {
    it(`${refusal === null ? 'may have' : 'is refused with'} ${title}, in time that grows with its length`, async (t) => {
      const app = await testApp(t)
      await assertGrowsLinearly(size, async (length) => {
        const payload = { code: '1', ...body(length) }
        const answer = await app.server.inject({
          method: 'POST',
          url: '/api/runner/execute',
          payload,
        })
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
