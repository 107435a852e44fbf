import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wantsStream } from '../../src/http/wants-stream.ts'

describe('Accept', () => {
  for (const [accept, wanted] of [
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['text/event-stream', true],
    ['Text/Event-Stream; charset=utf-8', true],
    ['text/event-stream, */*', true],
    ['text/event-stream, application/json', true],
    ['application/json, text/event-stream', false],
    ['application/json, text/event-stream;q=0.5', false],
    ['application/json;q=0.5, text/event-stream', true],
    ['application/json; charset=utf-8, text/event-stream;q=0.5', false],
    ['text/event-stream;q=0', false],
    ['text/event-stream-like', false],
  ] as const) {
    it(`${accept} ${wanted ? 'asks' : 'does not ask'} for events`, () => {
      assert.equal(wantsStream({ headers: { accept } }), wanted)
    })
  }
})
