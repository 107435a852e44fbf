import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { rootFolder } from '../places.ts'
import type { Counts } from './counts.ts'

/** Runs every bench, one after the other, and prints its tables; one that breaks counts as failed. */
export const runBenches = (wanted: readonly string[]): Counts => {
  const paths = globSync('{coderunner,dataflowtools}/bench/*.bench.ts', { cwd: rootFolder })
    .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
    .sort()
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const path of paths) {
    console.log(`\n${path}`)
    const { status } = spawnSync(process.execPath, [path], { cwd: rootFolder, stdio: 'inherit' })
    counts[status === 0 ? 'passed' : 'failed'] += 1
  }
  return counts
}
