import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { watchDisk } from '../../src/box/disk-watch.ts'

const sharedMemory = '/dev/shm'
/** In memory where there is some: some disks take seconds for 20,000 files. */
const parent = existsSync(sharedMemory) ? sharedMemory : tmpdir()

const folderFor = (t: TestContext): string => {
  const folder = mkdtempSync(join(parent, 'disk-'))
  t.after(() => execFileSync('rm', ['-rf', folder]))
  return folder
}

/** Resolves when the folder is found to hold too much. */
const exceeded = (t: TestContext, folder: string, maxBytes: number): Promise<void> =>
  new Promise((resolve) => t.after(watchDisk(folder, maxBytes, resolve)))

test('a folder that holds more bytes than it may is told of, those below it counted', async (t) => {
  const folder = folderFor(t)
  mkdirSync(join(folder, 'a/b'), { recursive: true })
  writeFileSync(join(folder, 'a/b/file'), Buffer.alloc(300_000, 1))
  await exceeded(t, folder, 200_000)
})

test('a folder that comes to hold too much while it is watched is told of', async (t) => {
  const folder = folderFor(t)
  writeFileSync(join(folder, 'small'), 'x')
  const found = exceeded(t, folder, 100_000)
  writeFileSync(join(folder, 'large'), Buffer.alloc(200_000, 1))
  await found
})

test('a folder with more than 20,000 files is told of', async (t) => {
  const folder = folderFor(t)
  for (let count = 0; count <= 20_000; count += 1) writeFileSync(join(folder, String(count)), '')
  await exceeded(t, folder, Number.MAX_SAFE_INTEGER)
})

test('a folder that goes on behind the longest path is told of', async (t) => {
  const folder = folderFor(t)
  const step = 'd'.repeat(200)
  execFileSync('sh', ['-c', `for i in $(seq 30); do mkdir ${step} && cd -P ./${step}; done`], {
    cwd: folder,
  })
  await exceeded(t, folder, Number.MAX_SAFE_INTEGER)
})
