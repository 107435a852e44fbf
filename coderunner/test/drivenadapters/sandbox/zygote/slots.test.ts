import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import {
  makeSlots,
  noSlots,
  removeAll,
} from '../../../../src/drivenadapters/sandbox/zygote/slots.ts'

const isRoot = process.getuid?.() === 0
const folderFor = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'slots-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('slots', () => {
  test('are given out once each, and again when they are released', async (t) => {
    const folder = folderFor(t)
    const slots = await makeSlots({ folder, folderInBox: '/box', count: 2, firstUid: null })
    assert.deepEqual([slots.take(), slots.take(), slots.take()], ['/box/0', '/box/1', undefined])
    await slots.release('/box/1')
    assert.deepEqual([slots.take(), slots.take()], ['/box/1', undefined])
  })

  test('are folders that their run alone may read, in one that can only be walked through', async (t) => {
    const folder = folderFor(t)
    const slots = await makeSlots({ folder, folderInBox: folder, count: 1, firstUid: null })
    const modes = [folder, slots.folderOf(`${folder}/0`) ?? ''].map(
      (path) => statSync(path).mode & 0o777,
    )
    assert.deepEqual(modes, [0o711, 0o700])
  })

  test('name their uid where the service may set one', { skip: !isRoot }, async (t) => {
    const folder = folderFor(t)
    const slots = await makeSlots({ folder, folderInBox: '/box', count: 2, firstUid: 70_000 })
    const [first, second] = [slots.take(), slots.take()]
    assert.deepEqual([first, second], ['/box/0:70000', '/box/1:70001'])
    const { uid, gid } = statSync(slots.folderOf(String(second)) ?? '')
    assert.deepEqual([uid, gid], [70_001, 70_001])
  })

  test('are empty when they are given out again, whatever a run left', async (t) => {
    const folder = folderFor(t)
    const outside = folderFor(t)
    writeFileSync(join(outside, 'kept'), '')
    const slots = await makeSlots({ folder, folderInBox: folder, count: 1, firstUid: null })
    const slot = String(slots.take())
    const own = String(slots.folderOf(slot))
    mkdirSync(join(own, 'a/b/c'), { recursive: true })
    writeFileSync(join(own, 'a/b/c/.hidden'), 'x')
    symlinkSync(outside, join(own, 'link'))
    symlinkSync('/nowhere', join(own, 'a/broken'))
    chmodSync(join(own, 'a/b/c'), 0)
    chmodSync(join(own, 'a'), 0)
    chmodSync(own, 0)
    await slots.release(slot)
    assert.deepEqual([readdirSync(own), readdirSync(outside)], [[], ['kept']])
  })

  test('are empty after a run that nested folders deeper than a path may be long', async (t) => {
    const folder = folderFor(t)
    const slots = await makeSlots({ folder, folderInBox: folder, count: 1, firstUid: null })
    const own = String(slots.folderOf(String(slots.take())))
    const nest = 'import os\nfor _ in range(3000):\n    os.mkdir("deep")\n    os.chdir("deep")\n'
    execFileSync('python3', ['-c', nest], { cwd: own })
    await slots.release(`${folder}/0`)
    assert.deepEqual([readdirSync(own), slots.take()], [[], `${folder}/0`])
  })

  test('that are gone are given to nobody', async (t) => {
    const folder = folderFor(t)
    const slots = await makeSlots({ folder, folderInBox: folder, count: 1, firstUid: null })
    const slot = String(slots.take())
    await removeAll(folder)
    await slots.release(slot)
    assert.equal(slots.take(), undefined)
  })
})

test('runs with a disk of their own need no slots', async () => {
  assert.deepEqual([noSlots.take(), noSlots.take(), noSlots.folderOf('-')], ['-', '-', undefined])
  await noSlots.release('-')
})
