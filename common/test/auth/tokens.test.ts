import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { makeFindOwner } from '../../src/auth/require-token.ts'
import { parseTokens, readTokensFile } from '../../src/auth/tokens.ts'
import type { ConfigValueError } from '../../src/config/entry.ts'

const folder = mkdtempSync(join(tmpdir(), 'tokens-'))
after(() => rmSync(folder, { recursive: true }))

describe('tokens', () => {
  it('are read as name:token, and a token may hold colons', () => {
    assert.deepEqual(parseTokens('alice:s1, bob:s2:x,alice:s3'), [
      { owner: 'alice', secret: 's1' },
      { owner: 'bob', secret: 's2:x' },
      { owner: 'alice', secret: 's3' },
    ])
  })

  for (const text of ['alice', 'alice:', ':s1', 'a b:s1', 'alice:s 1', 'alice:ключ', '-a:s1']) {
    it(`are not ${JSON.stringify(text)}, and the message does not repeat it`, () => {
      assert.throws(() => parseTokens(text), { message: /^has no name:token at place 1;/ })
    })
  }

  it('stand for one owner each', () => {
    assert.throws(() => parseTokens('alice:s1,bob:s1'), {
      message: 'gives alice and bob the same token',
    })
  })

  it('are looked at to the last: every problem is told', () => {
    const form = (place: number) => new RegExp(`^has no name:token at place ${place};`)
    assert.throws(
      () => parseTokens('a:b,a:c,:x,bob:,dan:b,eve:c'),
      ({ reasons }: ConfigValueError) => {
        assert.equal(reasons.length, 4)
        assert.match(reasons[0] as string, form(3))
        assert.match(reasons[1] as string, form(4))
        assert.deepEqual(reasons.slice(2), [
          'gives a and dan the same token',
          'gives a and eve the same token',
        ])
        return true
      },
    )
  })

  it('are read from a file, a line each, comments skipped', () => {
    const path = join(folder, 'tokens')
    writeFileSync(path, '# team\nalice:s1\n\nbob:s2,carol:s3\n')
    assert.deepEqual(
      readTokensFile(path).map(({ owner }) => owner),
      ['alice', 'bob', 'carol'],
    )
  })

  it('have to be in the file that is named', () => {
    const path = join(folder, 'empty')
    writeFileSync(path, '# nobody\n')
    assert.throws(() => readTokensFile(path), { message: /^holds no token/ })
    assert.throws(() => readTokensFile(join(folder, 'none')), { message: 'cannot be read: ENOENT' })
  })

  it('lead to their owner, and nothing else does', () => {
    const find = makeFindOwner(parseTokens('alice:s1,bob:s2,alice:s3'))
    assert.deepEqual(['s1', 's2', 's3', 's4', '', 'S1', 's1 '].map(find), [
      'alice',
      'bob',
      'alice',
      null,
      null,
      null,
      null,
    ])
  })
})
