import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootFolder, setupFolder } from '../places.ts'
import { ensureCheckTools, toolPath } from '../setup/check-tools.ts'
import type { Facts } from '../setup/facts.ts'
import type { Counts } from './counts.ts'

/** Runs Python's test files with pytest, under the sandbox's Python and its base environment. */
export const runPythonTests = (paths: readonly string[], facts: Facts): Counts => {
  ensureCheckTools(facts)
  const report = join(setupFolder, `pytest-${process.pid}.xml`)
  const options = ['-q', '-p', 'no:cacheprovider', `--junitxml=${report}`, '--rootdir', rootFolder]
  const importing = ['--import-mode=importlib', '-o', 'junit_family=xunit2']
  const env = {
    ...process.env,
    PYTHONPATH: `${join(rootFolder, 'coderunner', 'runtime')}:${facts.sitePackages}`,
    PYTHONDONTWRITEBYTECODE: '1',
    // A hardened tempfile has the working folder for its temporary one.
    PYTEST_DEBUG_TEMPROOT: tmpdir(),
  }
  const args = ['-m', 'pytest', ...options, ...importing, ...paths]
  const done = spawnSync(toolPath(facts, 'python'), args, {
    cwd: rootFolder,
    env,
    stdio: 'inherit',
  })
  const counts = done.status === null ? null : readCounts(report)
  rmSync(report, { force: true })
  return atLeastOneFailure(counts ?? { passed: 0, failed: 0, skipped: 0 }, done.status)
}

const readCounts = (path: string): Counts | null => {
  try {
    return countsOfReport(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Reads the totals out of pytest's JUnit report. */
export const countsOfReport = (xml: string): Counts => {
  const total = (name: string) =>
    Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(xml)?.[1])
  const failed = total('failures') + total('errors')
  const skipped = total('skipped')
  return { passed: total('tests') - failed - skipped, failed, skipped }
}

/** A run that ended badly without a failed test (a file that does not import) is a failure too. */
const atLeastOneFailure = (counts: Counts, status: number | null): Counts =>
  status === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) }
