import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeRunFolder } from '../../../../src/drivenadapters/sandbox/zygote/run-folder.ts'

test('a new run folder takes the place of those whose process is dead, and of no other', async (t) => {
  const parent = mkdtempSync(join(tmpdir(), 'run-folder-'))
  t.after(() => rmSync(parent, { recursive: true }))
  const { pid: deadPid } = spawnSync('true')
  for (const name of [`coderunner-${deadPid}-abc123`, 'coderunner-1-abc123', 'coderunner-mine']) {
    mkdirSync(join(parent, name))
    writeFileSync(join(parent, name, 'file'), '')
  }
  const made = await makeRunFolder(parent)
  assert.match(made, new RegExp(`/coderunner-${process.pid}-\\w{6}$`))
  assert.deepEqual(
    readdirSync(parent).sort(),
    [
      `coderunner-${process.pid}-${made.slice(-6)}`,
      'coderunner-1-abc123',
      'coderunner-mine',
    ].sort(),
  )
})
