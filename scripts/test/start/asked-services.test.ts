import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedServices } from '../../start/asked-services.ts'

const ask = (...words: string[]) => askedServices(words, ['coderunner', 'other'])

test('without a word every service is asked for, with a name that one', () => {
  assert.deepEqual(ask(), { kind: 'all' })
  assert.deepEqual(ask('coderunner'), { kind: 'one', name: 'coderunner' })
})

for (const words of [['--help'], ['-h'], ['coderunner', '--help']]) {
  test(`${words.join(' ')} asks what there is`, () => {
    const asked = ask(...words)
    assert.ok(asked.kind === 'usage')
    assert.equal(asked.exitCode, 0)
    assert.match(asked.text, /^Usage: npm start [\s\S]*Services: coderunner, other\./)
  })
}

for (const [words, strange] of [
  [['code'], 'code'],
  [['--port', '9000'], '--port 9000'],
  [['coderunner', 'other'], 'other'],
] as const) {
  test(`${words.join(' ')} is refused, and the services are listed`, () => {
    const asked = ask(...words)
    assert.ok(asked.kind === 'usage')
    assert.equal(asked.exitCode, 2)
    assert.match(
      asked.text,
      new RegExp(`^start: ${strange} is not known\n\nUsage: [\\s\\S]*coderunner, other`),
    )
  })
}
