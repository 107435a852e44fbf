import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CappedText } from '../../../../src/drivenadapters/sandbox/run/capped-text.ts'
import { makeRandom } from '../../../support/random.ts'

const read = (maxBytes: number, chunks: (string | Buffer)[]) => {
  const text = new CappedText(maxBytes)
  const heard = Buffer.concat(chunks.map((chunk) => text.push(Buffer.from(chunk))))
  return { text: text.toString(), isTruncated: text.isTruncated, heard: heard.toString() }
}

describe('a text below its cap', () => {
  test('is whole, and so is what a listener hears of its first half', () => {
    const found = read(10, ['ab', 'c', '', 'defg'])
    assert.deepEqual(found, { text: 'abcdefg', isTruncated: false, heard: 'abcde' })
  })

  test('is whole at exactly the cap, odd or even', () => {
    assert.equal(read(10, ['0123456789']).text, '0123456789')
    assert.equal(read(9, ['0123', '45678']).text, '012345678')
  })

  test('is empty when nothing came', () => {
    assert.deepEqual(read(10, []), { text: '', isTruncated: false, heard: '' })
  })

  test('keeps a character whose bytes came in two chunks', () => {
    const bytes = Buffer.from('你好')
    assert.equal(read(100, [bytes.subarray(0, 2), bytes.subarray(2)]).text, '你好')
  })
})

describe('a text above its cap', () => {
  test('keeps head and tail and says how many bytes are cut', () => {
    assert.deepEqual(read(10, ['0123456789A']), {
      text: '01234\n… [1 bytes cut] …\n6789A',
      isTruncated: true,
      heard: '01234',
    })
  })

  test('keeps the same when it comes byte by byte', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    assert.equal(read(9, letters).text, 'abcde\n… [17 bytes cut] …\nwxyz')
    assert.equal(read(9, [letters.join('')]).text, read(9, letters).text)
  })

  test('leaves out the pieces of characters that the cut went through', () => {
    assert.equal(read(10, ['你好你好你好']).text, '你\n… [8 bytes cut] …\n好')
    assert.equal(read(10, ['🐍🐍🐍🐍']).text, '🐍\n… [6 bytes cut] …\n🐍')
  })

  test('keeps a cap of 0 and of 1 byte', () => {
    assert.equal(read(0, ['abc']).text, '\n… [3 bytes cut] …\n')
    assert.equal(read(1, ['abc']).text, 'a\n… [2 bytes cut] …\n')
  })
})

test('does as a naive model does with 2000 random streams', () => {
  const random = makeRandom(1)
  for (let round = 0; round < 2000; round += 1) {
    const maxBytes = random.below(40)
    const chunks = Array.from({ length: random.below(12) }, () =>
      'x'.repeat(random.below(14)).replace(/x/g, () => String(random.below(10))),
    )
    assert.equal(read(maxBytes, chunks).text, naively(chunks.join(''), maxBytes))
  }
})

const naively = (text: string, maxBytes: number): string => {
  if (text.length <= maxBytes) return text
  const headBytes = Math.ceil(maxBytes / 2)
  const tailStart = text.length - Math.floor(maxBytes / 2)
  const cut = `\n… [${text.length - maxBytes} bytes cut] …\n`
  return text.slice(0, headBytes) + cut + text.slice(tailStart)
}
