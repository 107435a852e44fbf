import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { it, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PACKAGES_UID } from '@coderunner/common/box/uids.ts'
import { asPlainUser, plainEnvironment } from '../../e2e/as-plain-user.ts'
import { type PackageIndex, startIndex } from '../../support/packages/package-index.ts'
import {
  openRealPackages,
  packagePlaces,
  packagesFolder,
  type RealPackages,
} from '../../support/packages/real-packages.ts'
import { makeWheel } from '../../support/packages/wheel.ts'

const isRoot = process.getuid?.() === 0
const good = makeWheel({ name: 'good' })
const secret = 'geheim'
const clone = fileURLToPath(new URL('../../../..', import.meta.url))

/** What the processes below this one are, while an install is under way. */
const watchProcesses = () => {
  const seen: { command: string; uid: number }[] = []
  const look = (): void => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
      const uid = Number(/^Uid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1])
      if (/pip (compile|install)/.test(command) && isOurs(pid)) seen.push({ command, uid })
    }
  }
  const timer = setInterval(look, 20)
  return { seen, stop: () => clearInterval(timer) }
}

/** Others on this machine may install something just now. */
const isOurs = (pid: string): boolean => {
  const parent = /^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]
  return parent === String(process.pid) || (Number(parent) > 1 && isOurs(String(parent)))
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const installs = async (packages: RealPackages, index: PackageIndex) => {
  index.fail(/\.whl$/, { kind: 'late', delayMs: 300 })
  const processes = watchProcesses()
  const environment = await packages.make(['good'])
  processes.stop()
  assert.deepEqual(environment.importNames, ['good'])
  assert.ok(processes.seen.length > 0)
  assert.equal(
    processes.seen.some(({ command }) => command.includes(secret)),
    false,
    'no password in a list of processes',
  )
  // One that ended while it was looked at has no uid any more.
  const ofBoxes = processes.seen.filter(
    ({ command, uid }) =>
      !Number.isNaN(uid) && !/python|launch\.py/.test(command.split(' ')[0] ?? ''),
  )
  const uids = new Set(ofBoxes.map(({ uid }) => uid))
  assert.deepEqual([...uids], [isRoot ? PACKAGES_UID : process.getuid?.()])
  const files = execFileSync('grep', ['-rl', secret, join(packages.folder, 'packages')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return files
}

const opened = async (
  t: TestContext,
  options: { isolation: 'auto' | 'landlock'; isOpen: boolean },
) => {
  const index = await startIndex(t, [good], { credentials: `user:${secret}` })
  const dataDir = packagesFolder(t)
  if (options.isOpen) chmodSync(dataDir, 0o755)
  const indexUrl = index.urlWith(`user:${secret}`)
  const { isolation } = options
  return { index, packages: await openRealPackages({ dataDir, indexUrl, isolation }) }
}

for (const isOpen of [false, true]) {
  for (const isolation of ['auto', 'landlock'] as const) {
    const where = `in ${isOpen ? 'an open' : 'a closed'} folder, isolation ${isolation}`
    it(`installs ${where}, as nobody, the password in no command and no file`, async (t) => {
      const { index, packages } = await opened(t, { isolation, isOpen })
      const files = await installs(packages, index).catch((error) => {
        // grep found nothing.
        if (error.status === 1) return ''
        throw error
      })
      assert.equal(files, '')
    })
  }
}

it('a full disk is package_disk_full, changes nothing, and heals', { skip: !isRoot }, async (t) => {
  const filler = makeWheel({
    name: 'filler',
    modules: Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `filler/m${n}.py`,
        `x = ${n}\n${'# text\n'.repeat(20_000)}`,
      ]),
    ),
  })
  const index = await startIndex(t, [good, filler])
  const small = mkdtempSync(join(tmpdir(), 'coderunner-small-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=5m,mode=755', 'tmpfs', small])
  t.after(() => {
    execFileSync('umount', ['-l', small])
    rmdirSync(small)
  })
  const packages = await openRealPackages({ dataDir: small, indexUrl: index.url })
  const first = await packages.make(['good'])
  await packages.store.switchTo('me', { requested: {}, environment: first })
  await assert.rejects(packages.make(['filler']), (error: Error & { code: string }) => {
    assert.equal(error.code, 'package_disk_full', `${error.code} ${error.message} ${error.cause}`)
    return true
  })
  assert.deepEqual(packages.names('environments'), [first.digest])
  assert.deepEqual(packages.names('building'), [])
  execFileSync('sh', ['-c', 'dd if=/dev/zero of="$0"/fill bs=4k 2>/dev/null; true', small])
  await assert.rejects(packages.make(['good'], { owner: 'other' }), { code: 'package_disk_full' })
  await assert.rejects(packages.store.switchTo('me', { requested: {}, environment: null }), {
    code: 'package_disk_full',
  })
  const again = await packages.reopen()
  assert.equal((await again.store.installed('me')).environment?.digest, first.digest)
  await again.store.sweep()
  execFileSync('rm', [join(small, 'fill')])
  assert.deepEqual((await again.make(['good'], { owner: 'other' })).importNames, ['good'])
  assert.ok(existsSync(join(small, 'packages/environments', first.digest)))
})

for (const isOpen of [false, true]) {
  it(`a umask that closes everything is no hindrance in ${isOpen ? 'an open' : 'a closed'} folder`, async (t) => {
    const before = process.umask(0o077)
    t.after(() => process.umask(before))
    const { index, packages } = await opened(t, { isolation: 'auto', isOpen })
    index.publish(makeWheel({ name: 'wants-idna', requires: ['idna', 'good'] }))
    const { folder } = await packages.make(['wants-idna'])
    const site = join(packages.folder, 'packages/environments', folder, 'site-packages')
    const modes = [site, join(site, 'good.py')].map((path) => statSync(path).mode & 0o777)
    assert.deepEqual(modes, [0o555, 0o444])
    assert.equal(statSync(join(site, '..')).mode & 0o777, 0o755)
  })
}

for (const isolation of ['auto', 'landlock']) {
  it(`a plain user installs, and removes, with isolation ${isolation}`, {
    skip: !isRoot,
  }, async (t) => {
    const userId = 64_000
    const index = await startIndex(t, [good])
    const home = mkdtempSync(join(tmpdir(), 'coderunner-plain-'))
    t.after(() => rmSync(home, { recursive: true, force: true }))
    chownSync(home, userId, userId)
    const [file, ...command] = asPlainUser(
      userId,
      home,
      'test/drivenadapters/uv/install-process.ts',
    )
    const { CODERUNNER_PYTHON: python, CODERUNNER_ENVIRONMENT: site } = plainEnvironment
    const uv = join('/mnt/clone', relative(clone, String(packagePlaces().uvBin)))
    const given = [uv, python, site, '/mnt/data', isolation, index.url]
    const env = { ...process.env, ...plainEnvironment }
    const { stdout } = await promisify(execFile)(file, [...command, ...given], { env })
    assert.equal(stdout, 'good\n')
    assert.deepEqual(readdirSync(join(home, 'packages/environments')), [])
    assert.deepEqual(readdirSync(join(home, 'packages/wheels')), [])
  })
}

it('without uv: package_installer_missing; what is installed is known all the same', async (t) => {
  const dataDir = packagesFolder(t)
  const packages = await openRealPackages({ dataDir, indexUrl: null, uvBin: null })
  await assert.rejects(packages.make(['good']), { code: 'package_installer_missing' })
  assert.deepEqual(await packages.store.installed('me'), { requested: {}, environment: null })
  assert.ok((await packages.store.base()).length > 30)
})

it('more packages than 500 are package_too_large, 200 at once are not', async (t) => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => makeWheel({ name: `p${n}` }))
  const index = await startIndex(t, [
    ...many(501),
    makeWheel({ name: 'all', requires: many(501).map(({ name }) => name) }),
  ])
  const packages = await openRealPackages({ dataDir: packagesFolder(t), indexUrl: index.url })
  await assert.rejects(packages.make(['all']), { code: 'package_too_large' })
  const context = { owner: 'me', signal: new AbortController().signal, onProgress: () => undefined }
  const order = {
    ...{ requirements: many(200).map(({ name }) => name), base: 'kept' as const, preferred: {} },
    ...{ isDenied: () => false, reach: 'index' as const },
  }
  assert.equal((await packages.resolver.resolve(order, context)).packages.length, 200)
})
