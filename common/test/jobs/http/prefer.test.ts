import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prefersAsync } from '../../../src/jobs/http/prefer.ts'

const asking = [
  'respond-async',
  'Respond-Async',
  ' respond-async ',
  'respond-async, wait=10',
  'wait=10,respond-async',
  'handling=lenient; strict="a,b", respond-async',
  'respond-async; foo=bar',
  'foo; bar="a \\", b", respond-async',
  'respond-async=""',
]
const silent = [
  undefined,
  '',
  'wait=10',
  'return=minimal',
  'x-respond-async',
  'respond-asynchronously',
  'foo="respond-async"',
  'foo="a, respond-async, b"',
  'foo; respond-async',
]

for (const header of asking) {
  test(`Prefer: ${header} asks for a job`, () => assert.equal(prefersAsync(header), true))
}
for (const header of silent) {
  test(`Prefer: ${header} does not ask for a job`, () => assert.equal(prefersAsync(header), false))
}
test('several Prefer headers count as one', () => {
  assert.equal(prefersAsync(['wait=5', 'respond-async']), true)
})
