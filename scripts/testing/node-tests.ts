import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { rootFolder } from '../places.ts'
import type { Counts } from './counts.ts'

/** Two cores are what a small machine has; more files at once only make each other late. */
const filesAtOnce = 2

/** Runs test files, each in a process of its own, printing as `node --test` does. */
export const runNodeTests = async (paths: readonly string[]): Promise<Counts> => {
  const files = paths.map((path) => join(rootFolder, path))
  const stream = run({ files, concurrency: filesAtOnce })
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  stream.on('test:summary', ({ file, counts: summary }) => {
    if (file !== undefined) return
    counts.passed = summary.passed
    counts.failed = summary.tests - summary.passed - summary.skipped - summary.todo
    counts.skipped = summary.skipped + summary.todo
  })
  const printed = stream.compose(spec)
  printed.pipe(process.stdout, { end: false })
  await new Promise((resolve) => printed.once('end', resolve))
  return counts
}
