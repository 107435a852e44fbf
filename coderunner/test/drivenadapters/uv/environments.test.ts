import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { hostileWheels } from '../../support/packages/hostile-wheels.ts'
import { startIndex } from '../../support/packages/package-index.ts'
import {
  openRealPackages,
  packagesFolder,
  type RealPackages,
  wholeFile,
} from '../../support/packages/real-packages.ts'
import { makeWheel } from '../../support/packages/wheel.ts'

const pure = makeWheel({
  name: 'Pure.Thing',
  summary: 'a thing',
  modules: {
    'pure_thing/__init__.py': 'value = 1\n',
    'pure_thing/broken.py': 'this is no Python\n',
    'tests/test_it.py': '',
    '_private.py': '',
  },
  requires: ['needed>=1', "other; extra == 'more'"],
  scripts: { pure: 'pure_thing:main' },
})
const needed1 = makeWheel({ name: 'needed', version: '1.0' })
const needed2 = makeWheel({ name: 'needed', version: '2.0' })
const large = makeWheel({
  name: 'large',
  modules: Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [
      `large/m${n}.py`,
      `x = ${n}\n${'# text\n'.repeat(5000)}`,
    ]),
  ),
})
const user = makeWheel({ name: 'user', requires: ['large'] })

const open = async () => {
  const offers = [pure, needed1, needed2, large, user]
  const index = await startIndex(wholeFile, offers)
  const dataDir = packagesFolder(wholeFile)
  return { index, packages: await openRealPackages({ dataDir, indexUrl: index.url }) }
}
const opened = open()

const sitePackages = ({ folder }: RealPackages, environment: { folder: string }): string =>
  join(folder, 'packages/environments', environment.folder, 'site-packages')

const modeOf = (path: string): string => (statSync(path).mode & 0o7777).toString(8)

/** Bytes on the disk, each inode once. */
const diskKib = (...paths: string[]): number => {
  const text = execFileSync('du', ['-skc', ...paths], { encoding: 'utf8' })
  return Number(/(\d+)\s+total/.exec(text)?.[1])
}

describe('an environment', () => {
  it('is described by what its wheels say of themselves', async () => {
    const { packages } = await opened
    const { digest, folder, sizeBytes, ...rest } = await packages.make(['pure-thing', 'needed<2'])
    assert.match(digest, /^[0-9a-f]{32}$/)
    assert.equal(folder, digest)
    assert.ok(sizeBytes > 100)
    const described = rest.packages.map(({ sizeBytes: size, ...one }) => ({
      ...one,
      hasSize: size > 0,
    }))
    assert.deepEqual(described, [
      {
        name: 'needed',
        version: '1.0',
        summary: '',
        requires: [],
        importNames: ['needed'],
        hasSize: true,
      },
      {
        ...{
          name: 'pure-thing',
          version: '1.0',
          summary: 'a thing',
          requires: ['needed', 'other'],
        },
        ...{ importNames: ['pure_thing'], hasSize: true },
      },
    ])
    assert.deepEqual(rest.importNames, ['needed', 'pure_thing'])
    assert.equal(rest.overridesBase, false)
  })

  it('is read-only, root’s where the service is, compiled, and has no commands', async () => {
    const { packages } = await opened
    const site = sitePackages(packages, await packages.make(['pure-thing']))
    const files = readdirSync(site, { recursive: true, withFileTypes: true })
    const modes = new Set(
      files.map(
        (one) => `${one.isDirectory() ? 'd' : 'f'}${modeOf(join(one.parentPath, one.name))}`,
      ),
    )
    assert.deepEqual([...modes].sort(), ['d555', 'f444'])
    assert.equal(modeOf(site), '555')
    const owners = new Set(files.map((one) => statSync(join(one.parentPath, one.name)).uid))
    assert.deepEqual([...owners], [process.getuid?.()])
    const compiled = readdirSync(join(site, 'pure_thing/__pycache__'))
    assert.equal(compiled.filter((name) => /^__init__\.cpython-\d+\.pyc$/.test(name)).length, 1)
    const [name = ''] = compiled.filter((one) => one.startsWith('__init__'))
    const flags = readFileSync(join(site, 'pure_thing/__pycache__', name)).readUInt32LE(4)
    assert.equal(flags, 1, 'a hash that is not checked (PEP 552)')
    assert.equal(existsSync(join(site, 'bin')), false)
  })

  it('beside another costs what differs: links, and folders of its own', async () => {
    const { packages } = await opened
    const first = sitePackages(packages, await packages.make(['large']))
    const second = sitePackages(packages, await packages.make(['user']))
    const alone = diskKib(first)
    const both = diskKib(first, second)
    assert.ok(alone > 1000, `${alone} KiB`)
    assert.ok(both - alone < alone / 10, `${both - alone} KiB more than ${alone} KiB`)
    assert.equal(
      statSync(join(first, 'large/m1.py')).ino,
      statSync(join(second, 'large/m1.py')).ino,
    )
  })

  it('of another owner has another name, and is not found for others', async () => {
    const { packages } = await opened
    const ofOne = await packages.make(['needed==2.0'], { owner: 'one' })
    const ofTwo = await packages.make(['needed==2.0'], { owner: 'two' })
    assert.notEqual(ofOne.digest, ofTwo.digest)
    const context = {
      ...{ owner: 'three', signal: new AbortController().signal },
      onProgress: () => undefined,
    }
    const order = {
      ...{ requirements: ['needed==2.0'], base: 'kept' as const, preferred: {} },
      ...{ isDenied: () => false, reach: 'cached_first' as const },
    }
    const lock = await packages.resolver.resolve(order, context)
    assert.equal(await packages.store.find('three', lock), null)
    assert.equal((await packages.store.find('one', lock))?.digest, ofOne.digest)
  })

  it('keeps the versions that are preferred, and takes the newest of the rest', async () => {
    const { packages } = await opened
    const versions = async (preferred: Record<string, string>) =>
      (await packages.make(['pure-thing'], { preferred })).packages.map(({ version }) => version)
    assert.deepEqual(await versions({ needed: '1.0' }), ['1.0', '1.0'])
    assert.deepEqual(await versions({}), ['2.0', '1.0'])
  })

  it('of harmless oddities has nothing but files of its own', async () => {
    const { index, packages } = await opened
    const mark = join(packages.folder, 'mark')
    const { pth, symlink, recordOutside, device, pipe, setUserId, dataFolder, command } =
      hostileWheels
    const offers = [pth(mark), symlink('/etc/passwd'), recordOutside(), device(), pipe()]
    for (const offer of [...offers, setUserId(), dataFolder(), command()]) {
      index.publish(offer)
      packages.forgetIndex()
      const site = sitePackages(packages, await packages.make(['hostile']))
      const entries = readdirSync(site, { recursive: true, withFileTypes: true })
      assert.equal(
        entries.every((one) => one.isFile() || one.isDirectory()),
        true,
      )
      const record = readFileSync(join(site, 'hostile-1.0.dist-info/RECORD'), 'utf8')
      assert.doesNotMatch(record, /outside|etc\/hostname/)
      for (const one of entries) {
        const { mode, uid } = lstatSync(join(one.parentPath, one.name))
        assert.equal(mode & 0o7000, 0)
        assert.equal(uid, process.getuid?.())
      }
    }
    assert.equal(existsSync(mark), false)
  })

  it('fetches each wheel once for all who want it, and tells of each', async () => {
    const { index, packages } = await opened
    index.publish(
      makeWheel({ name: 'fresh', requires: ['fresher'] }),
      makeWheel({ name: 'fresher' }),
    )
    const heard: unknown[] = []
    const onProgress = (progress: unknown) => void heard.push(progress)
    await Promise.all([
      packages.make(['fresh'], { owner: 'one', onProgress }),
      packages.make(['fresh'], { owner: 'two' }),
    ])
    const fetched = index.requests.filter(
      ({ path, method }) => method === 'GET' && /fresh.*\.whl$/.test(path),
    )
    assert.equal(fetched.length, 2)
    const steps = heard.map((one) => JSON.stringify(one)).sort()
    assert.deepEqual(steps.filter((step) => step.includes('"total":2')).length, 4)
    assert.deepEqual(heard.at(-1), { step: 'installing' })
  })

  it('of packages of the base needs nothing; with other versions it stands in front', async () => {
    const { index, packages } = await opened
    const base = await packages.store.base()
    const numpy = base.find(({ name }) => name === 'numpy')
    assert.ok((numpy?.sizeBytes ?? 0) > 10_000_000)
    assert.deepEqual(numpy?.importNames.includes('numpy'), true)
    index.publish(
      makeWheel({ name: 'idna', version: '3.0' }),
      makeWheel({ name: 'wants-idna', requires: ['idna'] }),
    )
    packages.forgetIndex()
    const beside = await packages.make(['wants-idna'])
    assert.deepEqual(
      beside.packages.map(({ name }) => name),
      ['wants-idna'],
    )
    await assert.rejects(packages.make(['idna==3.0']), { code: 'package_conflict' })
    await assert.rejects(packages.make(['pyseccomp<0.1'], { base: 'overridable' }), {
      code: 'package_conflict',
    })
    const over = await packages.make(['idna==3.0'], { base: 'overridable' })
    assert.deepEqual(
      over.packages.map(({ name, version }) => `${name} ${version}`),
      ['idna 3.0'],
    )
    assert.equal(over.overridesBase, true)
  })
})

describe('the store of environments', () => {
  it('knows after a start what was settled, who points to it, and what was resolved', async () => {
    const { packages } = await opened
    const environment = await packages.make(['needed==1.0'], { owner: 'lasting' })
    const requested = { needed: ['needed==1.0'] }
    await packages.store.switchTo('lasting', { requested, environment })
    await packages.store.remember('lasting', 'key', environment)
    const again = await packages.reopen()
    assert.deepEqual(await again.store.installed('lasting'), { requested, environment })
    assert.deepEqual(await again.store.recall('lasting', 'key'), environment)
    assert.deepEqual(await again.store.installed('another'), { requested: {}, environment: null })
    assert.equal(await again.store.recall('another', 'key'), null)
    await again.store.remove(environment)
    assert.deepEqual(await again.store.installed('lasting'), { requested: {}, environment: null })
    assert.equal(await again.store.recall('lasting', 'key'), null)
  })

  it('remembers a resolution for a day', async () => {
    const { index } = await opened
    let now = Date.now()
    const dataDir = packagesFolder(wholeFile)
    const options = { dataDir, indexUrl: index.url, now: () => now }
    const packages = await openRealPackages(options)
    const environment = await packages.make(['needed==1.0'])
    await packages.store.remember('me', 'key', environment)
    now += 23 * 3_600_000
    assert.equal((await packages.store.recall('me', 'key'))?.digest, environment.digest)
    now += 2 * 3_600_000
    assert.equal(await packages.store.recall('me', 'key'), null)
    await packages.store.sweep()
    assert.deepEqual(packages.names('requests'), [])
  })

  it('offers the longest unused for eviction, never what an owner has installed', async () => {
    const { index } = await opened
    let now = Date.now()
    const options = { dataDir: packagesFolder(wholeFile), indexUrl: index.url, now: () => now }
    const packages = await openRealPackages(options)
    const made = []
    for (const owner of ['a', 'b', 'c']) {
      now += 1000
      made.push(await packages.make(['large'], { owner }))
    }
    const [a, b, c] = made
    assert.ok(a && b && c)
    await packages.store.switchTo('b', { requested: {}, environment: b })
    now += 1000
    await packages.store.remember('a', 'key', a)
    const { environments, totalBytes } = await packages.store.evictable()
    assert.deepEqual(
      environments.map(({ digest }) => digest),
      [c.digest, a.digest],
    )
    assert.equal((await packages.store.usage()).environmentCount, 3)
    const measured = diskKib(
      ...['wheels', 'environments'].map((name) => join(packages.folder, 'packages', name)),
    )
    assert.ok(
      Math.abs(totalBytes / 1024 - measured) < 200,
      `${totalBytes / 1024} and ${measured} KiB`,
    )
  })

  it('sweeps what builds left behind and wheels without an environment, nothing else', async () => {
    const { index } = await opened
    const packages = await openRealPackages({
      dataDir: packagesFolder(wholeFile),
      indexUrl: index.url,
    })
    const kept = await packages.make(['needed==1.0'])
    await packages.store.remove(await packages.make(['needed==2.0']))
    const inPackages = (path: string): string => join(packages.folder, 'packages', path)
    for (const path of [
      `building/${'a'.repeat(16)}`,
      `environments/${'b'.repeat(32)}.0123456789abcdef`,
    ]) {
      mkdirSync(inPackages(`${path}/site-packages`), { recursive: true })
      writeFileSync(inPackages(`${path}/site-packages/half.py`), '')
    }
    mkdirSync(inPackages(`wheels/${'c'.repeat(64)}`))
    assert.equal(packages.names('wheels').length, 3)
    await (await packages.reopen()).store.sweep()
    assert.deepEqual(packages.names('environments'), [kept.digest])
    assert.equal(packages.names('wheels').length, 1)
    assert.deepEqual(packages.names('building'), [])
    assert.deepEqual(
      await (await packages.reopen()).store.find('tester', { digest: '', packages: [] }),
      null,
    )
  })

  it('leaves nothing of a build that was given up', async () => {
    const { index } = await opened
    const packages = await openRealPackages({
      dataDir: packagesFolder(wholeFile),
      indexUrl: index.url,
    })
    index.fail(/large.*\.whl$/, { kind: 'trickles', bytes: 100, delayMs: 50 })
    const end = new AbortController()
    const reason = new Error('enough')
    const onProgress = ({ step }: { step: string }) => {
      if (step === 'downloading') setTimeout(() => end.abort(reason), 300)
    }
    await assert.rejects(packages.make(['user'], { signal: end.signal, onProgress }), reason)
    index.mend()
    await new Promise((resolve) => setTimeout(resolve, 500))
    assert.deepEqual(packages.names('environments'), [])
    assert.deepEqual(packages.names('building'), [])
    assert.deepEqual((await packages.make(['user'])).importNames, ['large', 'user'])
  })
})
