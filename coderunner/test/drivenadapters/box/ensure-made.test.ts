import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { ensureMade } from '../../../src/drivenadapters/box/ensure-made.ts'

const foldersOf = (t: TestContext) => {
  const top = mkdtempSync(join(tmpdir(), 'coderunner-made-'))
  t.after(() => rmSync(top, { recursive: true, force: true }))
  const [ready, own] = [join(top, 'ready'), join(top, 'own')]
  for (const folder of [ready, own]) mkdirSync(folder)
  return { ready, own }
}

const make = async (building: string): Promise<void> => {
  await mkdir(building)
  await writeFile(join(building, 'file'), 'made')
}

const refuse = () => assert.fail('nothing had to be made')

describe('ensureMade', () => {
  it('takes what stands ready, and makes nothing', async (t) => {
    const { ready, own } = foldersOf(t)
    mkdirSync(join(ready, 'root-a'))
    assert.equal(await ensureMade('root-a', [ready, own], refuse), join(ready, 'root-a'))
    assert.deepEqual(readdirSync(own), [])
  })

  it('makes in the last folder what is ready under another name only, once', async (t) => {
    const { ready, own } = foldersOf(t)
    mkdirSync(join(ready, 'root-old'))
    assert.equal(await ensureMade('root-a', [ready, own], make), join(own, 'root-a'))
    assert.equal(await ensureMade('root-a', [ready, own], refuse), join(own, 'root-a'))
    assert.deepEqual([readdirSync(ready), readdirSync(own)], [['root-old'], ['root-a']])
  })

  it('makes it in the last folder where the first is not there or cannot be read', async (t) => {
    const { ready, own } = foldersOf(t)
    writeFileSync(join(ready, 'file'), '')
    for (const [index, folder] of [join(ready, 'none'), join(ready, 'file')].entries()) {
      const name = `root-${index}`
      assert.equal(await ensureMade(name, [folder, own], make), join(own, name))
    }
  })

  it('leaves nothing of what was made by half', async (t) => {
    const { own } = foldersOf(t)
    const fail = async (building: string) => {
      await make(building)
      throw new Error('half')
    }
    await assert.rejects(ensureMade('root-a', [own], fail), /half/)
    assert.deepEqual(readdirSync(own), [])
    const path = await ensureMade('root-a', [own], make)
    assert.deepEqual(
      [readdirSync(own), readFileSync(join(path, 'file'), 'utf8')],
      [['root-a'], 'made'],
    )
  })

  it('takes what another service has made in the meantime', async (t) => {
    const { own } = foldersOf(t)
    const lose = async (building: string) => {
      await make(building)
      await make(join(own, 'root-a'))
    }
    assert.equal(await ensureMade('root-a', [own], lose), join(own, 'root-a'))
    assert.deepEqual(readdirSync(own), ['root-a'])
  })
})
