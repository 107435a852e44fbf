/**
 * Rules of tags over a text: 10,000 words over 1 MB, beside 10 words over the same text and beside half
 * the text. In milliseconds of CPU, of which other work on the machine takes nothing away. Fails above
 * 200 ms.
 */
import { buildMatcher, matchRules } from '../src/logics/tags/match-rules.ts'
import { newTag } from '../src/logics/tags/new-tag.ts'
import { median, round, table } from './support/table.ts'

const rounds = 9
const textBytes = 1_000_000
const mostMs = 200

/** The same figures in every run. */
let seed = 1
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  return seed % below
}
const hanzi = () => String.fromCharCode(0x4e00 + random(3000))
const letter = () => String.fromCharCode(97 + random(26))
const many = (count: number, make: () => string): string =>
  Array.from({ length: count }, make).join('')

const wordsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? many(2 + random(4), hanzi) : many(4 + random(6), letter),
  )

const textOf = (sizeBytes: number, words: readonly string[]): string => {
  const pieces: string[] = []
  for (let size = 0; size < sizeBytes; size += Buffer.byteLength(pieces.at(-1) ?? '')) {
    const word = random(10) === 0 ? (words[random(words.length)] as string) : many(2, letter)
    pieces.push(random(2) === 0 ? `${word} ` : hanzi())
  }
  return pieces.join('')
}

const words = wordsOf(10_000)
const text = textOf(textBytes, words)

const matcherOf = (count: number) =>
  buildMatcher(
    Array.from({ length: Math.ceil(count / 10) }, (_, at) => ({
      ...newTag('anonymous', {
        name: String(at),
        rules: words.slice(at * 10, at * 10 + 10).map((word) => [word]),
      }),
      ...{ fileCount: 0, updatedAt: 0 },
    })),
  )

/** The CPU time of some work, over all threads. */
const cpuMs = async <T>(work: () => T): Promise<{ ms: number; result: Awaited<T> }> => {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, result }
}

const building = await cpuMs(() => matcherOf(10_000))
const matchers = { many: building.result, few: matcherOf(10) }
const cases = {
  '10,000 words, 1 MB': () => matchRules(matchers.many, text),
  '10 words, 1 MB': () => matchRules(matchers.few, text),
  '10,000 words, 0.5 MB': () => matchRules(matchers.many, text.slice(0, text.length / 2)),
}
const times = Object.keys(cases).map((): number[] => [])
for (let turn = 0; turn < rounds; turn += 1) {
  for (const [at, work] of Object.values(cases).entries()) times[at]?.push((await cpuMs(work)).ms)
}
const medians = times.map(median)
const rows = Object.keys(cases).map((name, at) => [name, round(medians[at] ?? Number.NaN)])
console.log(table(['search', 'CPU ms'], [...rows, ['building 10,000 words', round(building.ms)]]))
if ((medians[0] ?? mostMs) >= mostMs) process.exitCode = 1
