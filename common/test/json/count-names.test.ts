import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countNames } from '../../src/json/count-names.ts'
import { scanJson } from '../../src/json/scan-json.ts'

const bounds = { depth: 256, values: 1000, digits: 100 }

test('JSON text has as many names as its value, unless one is given twice', () => {
  const texts: [string, number][] = [
    ['{}', 0],
    ['[1,{"a":":","b":{"__proto__":[{"c\\":":1}]}}]', 0],
    ['{"a":1,"a":1}', 1],
    ['[{"a":{"b":1,"\\u0062":2}},"a:"]', 1],
  ]
  for (const [text, lost] of texts) {
    const { names } = scanJson(Buffer.from(text), bounds)
    assert.equal(names - countNames(JSON.parse(text)), lost, text)
  }
})
