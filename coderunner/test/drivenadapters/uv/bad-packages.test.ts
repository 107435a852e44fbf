import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { ErrorCode } from '../../../src/errors/catalogue.ts'
import { hostileWheels } from '../../support/packages/hostile-wheels.ts'
import { type Offer, startIndex } from '../../support/packages/package-index.ts'
import {
  openRealPackages,
  packagesFolder,
  type RealPackages,
  wholeFile,
} from '../../support/packages/real-packages.ts'
import { makeWheel } from '../../support/packages/wheel.ts'

/** What there is beside caches: nothing may be left of what failed. */
const left = (packages: RealPackages) => ({
  environments: packages.names('environments'),
  building: packages.names('building'),
  owners: packages.names('owners'),
})
const nothing = { environments: [], building: [], owners: [] }

/** One folder and one index for all: what fails leaves nothing that the next could stumble over. */
const shared = async () => {
  const index = await startIndex(wholeFile)
  const packages = await openRealPackages({
    dataDir: packagesFolder(wholeFile),
    indexUrl: index.url,
  })
  return { index, packages }
}
const opened = shared()

const refuses = async (
  offers: readonly Offer[],
  asked: readonly string[],
  code: ErrorCode,
  words: RegExp,
) => {
  const { index, packages } = await opened
  index.publish(...offers)
  try {
    await assert.rejects(packages.make(asked), (error: Error & { code: string }) => {
      assert.equal(error.code, code, `${error.code}: ${error.message}\n${error.cause}`)
      assert.match(error.message, words)
      if (code !== 'invalid_request') {
        assert.doesNotMatch(error.message, /https?:|\/tmp|\/work\/|127\.0\.0\.1/)
      }
      return true
    })
    assert.deepEqual(left(packages), nothing)
  } finally {
    for (const { name } of offers) index.withdraw(name)
    packages.forgetIndex()
  }
}

const good = makeWheel({ name: 'good' })
const yanked = { ...makeWheel({ name: 'yanked' }), yanked: 'it was broken' }
const needy = makeWheel({ name: 'needy', requires: ['good>=2'] })
const linked = makeWheel({
  name: 'linked',
  requires: ['good @ http://127.0.0.1:9/good-1.0-py3-none-any.whl'],
})

describe('what cannot be resolved changes nothing', () => {
  const cases: [string, Offer[], string[], ErrorCode, RegExp][] = [
    ['an unknown package', [], ['unknown'], 'package_not_found', /has no package unknown/],
    ['an unknown version', [good], ['good==9'], 'package_not_found', /no version of good==9/],
    ['a version that nobody has', [good], ['good>9'], 'package_not_found', /good/],
    [
      'an unknown need',
      [makeWheel({ name: 'a', requires: ['zz'] })],
      ['a'],
      'package_not_found',
      /no package zz/,
    ],
    [
      'a withdrawn version',
      [yanked],
      ['yanked==1.0'],
      'package_yanked',
      /yanked==1.0 .*"it was broken"/,
    ],
    ['only withdrawn versions', [yanked], ['yanked'], 'package_yanked', /yanked/],
    [
      'a source distribution',
      [hostileWheels.sourceOnly(), makeWheel({ name: 'a', requires: ['hostile'] })],
      ['a'],
      'package_no_wheel',
      /^the package index has no wheel of hostile for this machine, and source distributions are not built\. Because /,
    ],
    [
      'another platform',
      [hostileWheels.otherPlatform()],
      ['hostile'],
      'package_no_wheel',
      /hostile/,
    ],
    ['another Python', [hostileWheels.otherPython()], ['hostile'], 'package_conflict', /Python>=4/],
    [
      'a need that is an address',
      [linked],
      ['linked'],
      'package_unreadable',
      /linked==1.0 needs a package from an address/,
    ],
    [
      'conflicting pins',
      [good, needy],
      ['needy', 'good==1.0'],
      'package_conflict',
      /needy depend on good>=2/,
    ],
    [
      'a version that the base has not',
      [],
      ['numpy==1.0'],
      'package_conflict',
      /you require numpy==1.0 and the base environment has numpy==[\d.]+, .*may override/,
    ],
    [
      '3 GB that are announced',
      [hostileWheels.huge(3e9)],
      ['hostile'],
      'package_too_large',
      /2862 MiB.*at most 16 MiB/,
    ],
  ]
  for (const [title, offers, asked, code, words] of cases) {
    it(`${title}: ${code}`, () => refuses(offers, asked, code, words))
  }

  it('text that is no name and version: invalid_request', async () => {
    for (const text of [
      '-r x',
      '--index-url=http://h',
      'git+https://h/x',
      '../x',
      'a @ http://h/a',
      'a\n-r b',
    ]) {
      await refuses([good], [text], 'invalid_request', /is no requirement/)
    }
  })

  it('a denied package, asked for or needed: package_denied', async () => {
    const { index, packages } = await opened
    index.publish(good, makeWheel({ name: 'a', requires: ['good'] }))
    const isDenied = (name: string) => ['a', 'good'].includes(name)
    await assert.rejects(packages.make(['a'], { isDenied }), {
      code: 'package_denied',
      message: 'a, good, which would be installed, are denied here (DENIED_PACKAGES)',
    })
    assert.deepEqual(left(packages), nothing)
  })
})

describe('wheels that mean harm or are broken change nothing', () => {
  const outside = '/tmp/coderunner-hostile-mark'
  const cases: [string, Offer, RegExp][] = [
    ['a member above', hostileWheels.memberAbove(), /hostile/],
    ['a member far above', hostileWheels.memberFarAbove(), /hostile/],
    ['a member with backslashes', hostileWheels.memberWithBackslashes(), /outside/],
    ['an absolute member', hostileWheels.memberAbsolute(outside), /hostile/],
    ['a member through a symlink', hostileWheels.throughSymlink('/tmp'), /hostile/],
    ['two members of one name', hostileWheels.duplicate(), /hostile/],
    ['a file and a folder of one name', hostileWheels.fileAndFolder(), /hostile/],
    ['a name that is not UTF-8', hostileWheels.nameNotUtf8(), /hostile/],
    ['a name with NUL', hostileWheels.nameWithNul(), /hostile/],
    ['a name that is too long', hostileWheels.nameTooLong(), /hostile/],
    ['two headers with two names', hostileWheels.twoNames(), /hostile/],
    ['encryption', hostileWheels.encrypted(), /hostile/],
    ['.data above', hostileWheels.dataFolderAbove(), /hostile/],
    ['another name inside', hostileWheels.otherName(), /hostile/],
    ['another version inside', hostileWheels.otherVersion(), /hostile/],
    ['a file cut short', hostileWheels.truncated(), /hostile/],
    ['no zip', hostileWheels.noZip(), /hostile/],
    ['no METADATA', hostileWheels.noMetadata(), /hostile/],
    ['another hash', { ...makeWheel({ name: 'hostile' }), sha256: 'a'.repeat(64) }, /hostile/],
  ]
  for (const [title, offer, words] of cases) {
    it(`${title}: package_unreadable`, async () => {
      await refuses([offer], ['hostile'], 'package_unreadable', words)
      assert.equal(existsSync(outside), false)
    })
  }

  it('a bomb of 1 GiB: package_too_large', () =>
    refuses([hostileWheels.bomb(2 ** 30)], ['hostile'], 'package_too_large', /at most 16 MiB/))

  it('3 GB that are not announced: package_too_large', () =>
    refuses([hostileWheels.huge(3e9, null)], ['hostile'], 'package_too_large', /at most 16 MiB/))
})
