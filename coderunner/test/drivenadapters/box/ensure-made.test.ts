import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
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

  for (const [how, facts] of [
    ['by itself', { code: 'ENOSPC' }],
    ['as a child process says', { stderr: 'OSError: [Errno 28] No space left on device\n' }],
  ] as const) {
    it(`says which disk is full and how much is needed, when it fails for that ${how}`, async (t) => {
      const { own } = foldersOf(t)
      const fail = async (building: string) => {
        await make(building)
        throw Object.assign(new Error('full'), facts)
      }
      await assert.rejects(ensureMade('root-a', [own], fail), {
        message: `the disk of ${own} is full; what boxes share, which is made there once, takes some 100 MB`,
      })
      assert.deepEqual(readdirSync(own), [])
    })
  }

  it('removes what a killed process left half made, not what one that runs, or a new one, makes', async (t) => {
    const { own } = foldersOf(t)
    const digest = '0123456789abcdef'
    const dead = spawnSync('true').pid
    const old = Date.now() / 1000 - 301
    const names = {
      dead: `root-${digest}.${dead}`,
      deadZones: `zones-${digest}.${dead}`,
      young: `root-fedcba9876543210.${dead}`,
      running: `root-${digest}.${process.ppid}`,
      whole: `root-${digest}`,
    }
    for (const name of Object.values(names)) {
      mkdirSync(join(own, name))
      if (name !== names.young) utimesSync(join(own, name), old, old)
    }
    await ensureMade('root-a', [own], make)
    const left = [names.young, names.running, names.whole, 'root-a']
    assert.deepEqual(readdirSync(own).toSorted(), left.toSorted())
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
