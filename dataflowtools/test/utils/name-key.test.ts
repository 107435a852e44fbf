import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameKey } from '../../src/utils/name-key.ts'

const key = (name: string): string => nameKey(name).toString()

test('names that differ in case or composition alone have one key', () => {
  const same = [
    ['Straße', 'STRASSE', 'straẞe', 'ſtrasse'],
    ['ΟΔΟΣ', 'οδος', 'οδοσ'],
    ['ﬃ', 'FFI'],
    ['Å', 'A\u030a', '\u212b', 'å'],
    ['İ', 'i\u0307', 'I\u0307'],
    ['ꭰ', 'Ꭰ'],
    ['합', '\u1112\u1161\u11b8'],
  ]
  for (const names of same) assert.equal(new Set(names.map(key)).size, 1, names.join(' '))
})

test('names that differ otherwise have keys of their own', () => {
  const names = ['ı', 'i', 'a', 'ä', 'а', 'a ', 'a\0', '１', '1', 'か', 'カ', '甲', '甲\ufe00']
  assert.equal(new Set(names.map(key)).size, names.length)
})

test('a key is its own key, and at most five bytes for each code point of a name in NFC', () => {
  for (let point = 0; point < 0x20000; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const name = String.fromCodePoint(point).normalize('NFC')
    const bytes = nameKey(name)
    assert.ok(bytes.length <= 5 * Array.from(name).length, `U+${point.toString(16)}`)
    assert.equal(key(bytes.toString()), bytes.toString())
  }
})
