import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkInspected } from '../../../src/drivenadapters/inspector/check-inspected.ts'

test('what ours say passes as it is', () => {
  const value = {
    mimeType: 'image/png',
    properties: { width: 1, has_alpha: false, title: '二', sheets: ['a'] },
  }
  assert.deepEqual(checkInspected(value), value)
})

test('nests, long texts, strange names and types of no form are left out', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  const long = 'x'.repeat(1001)
  const properties = { deep, long, __proto__: null, 'A b': 1, sheets: [['x']], pages: 2 }
  assert.deepEqual(checkInspected({ mimeType: 'text/html\r\nX: y', properties }), {
    mimeType: 'application/octet-stream',
    properties: { pages: 2 },
  })
  assert.deepEqual(checkInspected([]), { mimeType: 'application/octet-stream', properties: {} })
})
