import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseJson } from '../../src/http/json-body.ts'

const parse = (json: string): unknown => parseJson(Buffer.from(json)).value

describe('the bounds of a JSON body', () => {
  it('let 100,000 values pass, and refuse one more as body_too_large', () => {
    const items = (commas: number): string => `[${'1,'.repeat(commas)}1]`
    assert.equal((parse(items(99_999)) as unknown[]).length, 100_000)
    assert.throws(() => parse(items(100_000)), {
      code: 'body_too_large',
      message: 'the JSON has more than 100000 values; send data as the text of a file instead',
    })
  })

  it('let 4300 digits pass, and refuse one more, in a string any number of them', () => {
    const digits = '1'.repeat(4300)
    parse(`[${digits}]`)
    assert.equal(parse(`"${digits}1"`), `${digits}1`)
    assert.throws(() => parse(`[${digits}1]`), {
      code: 'invalid_json',
      message: 'a number has more than 4300 digits; send it as a string',
    })
  })

  it('let 256 levels pass, and refuse one more', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    parse(nested(256))
    assert.throws(() => parse(nested(257)), {
      code: 'invalid_json',
      message: 'the JSON is nested deeper than 256 levels',
    })
  })

  it('let a string of 32 MiB pass, whatever is in it', () => {
    const text = '[,"\\'.repeat(4 << 20)
    assert.equal(parse(JSON.stringify(text)), text)
  })
})
