import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { hostileWheels, onImport } from '../../support/packages/hostile-wheels.ts'
import type { Fault } from '../../support/packages/index-faults.ts'
import type { Offer } from '../../support/packages/package-index.ts'
import { until } from '../../support/until.ts'
import { type PackageService, printed, startPackageService, versioned } from './package-service.ts'

const mark = join(mkdtempSync(join(tmpdir(), 'coderunner-mark-')), 'mark')
const ends: (() => unknown)[] = [() => rmSync(join(mark, '..'), { recursive: true })]
const ofFile = { after: (end: () => unknown) => void ends.push(end) }
let shop: PackageService

before(async () => {
  shop = await startPackageService(ofFile, [versioned('good', '1.0')], {
    PACKAGE_MAX_MB: '20',
    PACKAGE_TIMEOUT: '20',
  })
})
after(async () => {
  for (const end of ends.toReversed()) await end()
})

/** Offers a package, tries to install it, and says what came; then all is as before. */
const tryOne = async (offer: Offer): Promise<string> => {
  shop.index.withdraw('hostile')
  shop.index.publish(offer)
  const { status, code } = await shop.install(['hostile'])
  if (status === 'success') await shop.uninstall('hostile')
  return code ?? status
}

describe('a hostile package', () => {
  const refused: Record<string, [offer: Offer, code: string[]]> = {
    'a member above its folder': [hostileWheels.memberAbove(), ['package_unreadable']],
    'a member far above': [hostileWheels.memberFarAbove(), ['package_unreadable']],
    'a member with an absolute path': [
      hostileWheels.memberAbsolute(mark),
      ['package_unreadable', 'success'],
    ],
    'a symlink': [hostileWheels.symlink('/etc/passwd'), ['package_unreadable', 'success']],
    'a file through a symlink': [hostileWheels.throughSymlink('/tmp'), ['package_unreadable']],
    'a bomb of 200 MB': [hostileWheels.bomb(200 * 1024 ** 2), ['package_too_large']],
    '3 GB announced': [hostileWheels.huge(3 * 1024 ** 3), ['package_too_large']],
    '3 GB not announced': [
      hostileWheels.huge(3 * 1024 ** 3, null),
      ['package_too_large', 'package_unreadable'],
    ],
    'another name in METADATA': [hostileWheels.otherName(), ['package_unreadable']],
    'another version in METADATA': [hostileWheels.otherVersion(), ['package_unreadable']],
    'half of a zip': [hostileWheels.truncated(), ['package_unreadable']],
    'no zip': [hostileWheels.noZip(), ['package_unreadable']],
    'no METADATA': [hostileWheels.noMetadata(), ['package_unreadable']],
    'only a source distribution': [hostileWheels.sourceOnly(), ['package_no_wheel']],
    'a wheel for another platform': [hostileWheels.otherPlatform(), ['package_no_wheel']],
    'a module that fails': [hostileWheels.importing(onImport.fails), ['package_not_importable']],
    'a module that never ends': [
      hostileWheels.importing(onImport.spins),
      ['package_not_importable', 'package_timeout'],
    ],
    'a module that ends the process': [
      hostileWheels.importing(onImport.ends),
      ['package_not_importable'],
    ],
  }
  for (const [title, [offer, codes]] of Object.entries(refused)) {
    it(`with ${title} ends as ${codes.join(' or ')}, and changes nothing`, async () => {
      const outcome = await tryOne(offer)
      assert.ok(codes.includes(outcome), outcome)
      assert.deepEqual([await shop.installed(), existsSync(mark)], [[], false])
      assert.equal(printed(await shop.execute({ code: 'print(1)' })), '1')
    })
  }

  const harmless: Record<string, Offer> = {
    'a .pth file': hostileWheels.pth(mark),
    'a sitecustomize': hostileWheels.sitecustomize(mark),
    'a RECORD that points outside': hostileWheels.recordOutside(),
    'commands called python and uv': hostileWheels.command(),
    'a module called json': hostileWheels.named('json', mark),
    'a module called frames, as one of the sandbox’s own': hostileWheels.namedFile('frames', mark),
    'a module called language': hostileWheels.named('language', mark),
    'a module that writes a file of the host': hostileWheels.importing(onImport.writes(mark)),
    'a module that forks': hostileWheels.importing(onImport.forks),
  }
  for (const [title, offer] of Object.entries(harmless)) {
    it(`with ${title} gains nothing`, async () => {
      await tryOne(offer)
      const code = 'import json\nprint(json.dumps([1]))'
      assert.equal(printed(await shop.execute({ code, packages: ['hostile'] })), '[1]')
      assert.equal(existsSync(mark), false)
      for (const name of ['frames', 'language', 'program']) {
        const answer = await shop.execute({ code: `import ${name}`, packages: ['hostile'] })
        assert.equal(answer.status, 'rejected', name)
      }
    })
  }
})

describe('an index', () => {
  const faults: Record<string, [fault: Fault, code: string]> = {
    'that answers 500': [{ kind: 'status', status: 500 }, 'package_index_unavailable'],
    'that asks for a password': [{ kind: 'status', status: 401 }, 'package_index_refuses'],
    'that refuses': [{ kind: 'status', status: 403 }, 'package_index_refuses'],
    'that hangs up': [{ kind: 'resets' }, 'package_index_unavailable'],
    'that answers garbage': [{ kind: 'garbage' }, 'package_index_unreadable'],
    'that never answers': [{ kind: 'hangs' }, 'package_timeout'],
  }
  for (const [title, [fault, code]] of Object.entries(faults)) {
    it(`${title} is ${code}, and changes nothing`, async () => {
      shop.index.publish(versioned('other', '1.0'))
      shop.index.fail(/^\/simple\/other/, fault)
      const problem = await shop.install(['other'])
      shop.index.mend()
      assert.deepEqual([problem.code, await shop.installed()], [code, []])
      assert.doesNotMatch(JSON.stringify(problem), new RegExp(`${shop.dataDir}|127\\.0\\.0\\.1`))
    })
  }

  it('whose file is cut short or has another hash is package_unreadable', async () => {
    const bytes = versioned('other', '1.0')
    shop.index.publish({ ...bytes, sha256: '0'.repeat(64) })
    assert.equal((await shop.install(['other'])).code, 'package_unreadable')
  })

  it('that has withdrawn a version is package_yanked, with its reason', async () => {
    shop.index.withdraw('other')
    shop.index.publish({ ...versioned('other', '1.0'), yanked: 'a leak of blue' })
    const problem = await shop.install(['other==1.0'])
    assert.equal(problem.code, 'package_yanked')
    assert.match(problem.detail, /a leak of blue/)
  })

  it('with a password in its address shows it nowhere', async (t) => {
    const secret = 'hunter2-of-the-index'
    const other = await startPackageService(t, [versioned('good', '1.0')], {
      PACKAGE_INDEX_URL: shop.index.urlWith(`user:${secret}`),
      LOG_LEVEL: 'trace',
    })
    shop.index.fail(/^\/simple\/good/, { kind: 'late', delayMs: 1000 })
    const seen = shop.index.requests.length
    const answer = other.install(['good'])
    await until(() => shop.index.requests.length > seen, 'the index is asked')
    const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    const body = JSON.stringify(await answer)
    shop.index.fail(/^\/simple\/good/, { kind: 'status', status: 401 })
    const failed = JSON.stringify(await other.install(['good==2.0']))
    shop.index.mend()
    assert.equal(shop.index.requests.at(seen)?.credentials, `user:${secret}`)
    for (const text of [processes, body, failed]) assert.ok(!text.includes(secret))
  })
})
