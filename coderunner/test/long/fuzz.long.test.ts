import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { makeRandom } from '../support/random.ts'
import { makeDataDir, openSandbox, run } from '../support/real-sandbox.ts'

const MUTANTS = 3000
const CLIENTS = 8
const folder = fileURLToPath(new URL('../programs', import.meta.url))
const sources = globSync('**/*.py', { cwd: folder }).map((path) =>
  readFileSync(join(folder, path), 'utf8'),
)
const TOKENS: [string, ...string[]] = [
  '(',
  ')',
  '[',
  '{',
  '"',
  "'''",
  '\0',
  '\\',
  ':',
  '=',
  '**',
  'lambda ',
  'await ',
  '\ud800',
  '\n\t',
  '__class__',
  '_',
  '文',
]

/** A program of the corpus with a few tokens put where they do not belong; the same for the same seed. */
const mutate = (seed: number): string => {
  const random = makeRandom(seed)
  let text = sources[random.below(sources.length)] ?? ''
  for (let changes = 1 + random.below(4); changes > 0; changes -= 1) {
    const at = random.below(text.length)
    text = text.slice(0, at) + random.of(TOKENS) + text.slice(at + random.below(3))
  }
  return text
}

describe(`${MUTANTS} damaged programs`, () => {
  test('each gets an answer that says what it is, and none crashes', async () => {
    const sandbox = await openSandbox({ dataDir: makeDataDir('fuzz'), concurrency: 4 })
    const crashed: number[] = []
    let seed = 0
    const client = async (): Promise<void> => {
      while (seed < MUTANTS) {
        const own = seed++
        const outcome = await run(sandbox, mutate(own), { timeoutMs: 3000 })
        if (outcome.status === 'crashed') crashed.push(own)
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
    await sandbox.close(1000)
    assert.deepEqual(crashed, [])
  })
})
