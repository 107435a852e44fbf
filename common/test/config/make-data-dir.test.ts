import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { makeDataDir } from '../../src/config/make-data-dir.ts'

const folder = mkdtempSync(join(tmpdir(), 'data-dir-'))
after(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'file'), '')

describe('DATA_DIR', () => {
  it('is made with the folders above it, and is left empty', async () => {
    const path = join(folder, 'a/b/c')
    await makeDataDir(path)
    await makeDataDir(path)
    assert.deepEqual(readdirSync(path), [])
  })

  for (const [path, code] of [
    ['/proc', 'ENOENT'],
    ['/proc/x', 'ENOENT'],
    ['/proc/x/y', 'ENOENT'],
    [join(folder, 'file'), 'ENOTDIR'],
    [join(folder, 'file/x'), 'ENOTDIR'],
  ] as const) {
    it(`cannot be ${path.replace(folder, '…')}: ${code}`, async () => {
      await assert.rejects(makeDataDir(path), {
        message: `DATA_DIR="${path}" cannot be written to (${code}); name a folder that this user may make or write to`,
      })
    })
  }
})
