import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { boxFolders } from '../../../src/drivenadapters/box/box-folders.ts'
import { readPythonFacts } from '../../../src/drivenadapters/box/python-facts.ts'
import { ensureSharedParts } from '../../../src/drivenadapters/box/shared-parts.ts'
import { testPlaces } from '../../support/real-sandbox.ts'

const places = testPlaces()
const boxesFolder = String(places.boxesFolder)

describe('what boxes share, as the set-up has made it', () => {
  it('is taken by a service with a new DATA_DIR, which makes nothing of its own', async (t) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'coderunner-new-'))
    t.after(() => rmSync(dataDir, { recursive: true, force: true }))
    const facts = await readPythonFacts(places.pythonBin)
    const folders = boxFolders({ boxesFolder, dataDir })
    const { root, timeZones } = await ensureSharedParts(facts, places, folders)
    assert.deepEqual([dirname(root.path), dirname(String(timeZones))], [boxesFolder, boxesFolder])
    assert.equal(existsSync(join(dataDir, 'sandbox')), false)
  })

  it('is its owner’s alone to write: nothing in it is open to, or owned by, another', () => {
    const owner = statSync(boxesFolder).uid
    const others = ['!', '-type', 'l', '(', '-perm', '/022', '-o', '!', '-user', String(owner), ')']
    assert.equal(execFileSync('find', [boxesFolder, ...others], { encoding: 'utf8' }), '')
  })
})
