/**
 * Ordinary programs behave in the sandbox as under plain Python: the same output, the same ending, the
 * same line where an exception came from.
 */
import { deepEqual } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { describe, it } from 'node:test'
import { readPrograms } from './program.ts'
import { readTestConfig, useSandbox } from './run-in-sandbox.ts'
import { usePlainPython } from './run-plainly.ts'

const concurrency = 2
const config = readTestConfig(tmpdir())
const version = execFileSync(config.pythonBin, ['-V'], { encoding: 'utf8' })
const minor = Number(/^Python 3\.(\d+)/.exec(version)?.[1])

/** Topics named `py312` and the like need that version of Python. */
const runsHere = (topic: string): boolean => minor >= Number(/^py3(\d+)$/.exec(topic)?.[1] ?? 11)

describe('programs behave as under plain Python', { concurrency }, () => {
  const runPlainly = usePlainPython(config)
  const runInSandbox = useSandbox(concurrency)
  for (const program of readPrograms().filter(({ topic }) => runsHere(topic))) {
    it(`${program.topic}/${program.name}: ${program.title}`, async () => {
      const [plain, sandboxed] = await Promise.all([runPlainly(program), runInSandbox(program)])
      deepEqual(sandboxed, plain)
    })
  }
})
