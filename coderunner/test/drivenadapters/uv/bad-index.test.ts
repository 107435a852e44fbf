import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ErrorCode } from '../../../src/errors/catalogue.ts'
import type { Fault } from '../../support/packages/index-faults.ts'
import { startIndex } from '../../support/packages/package-index.ts'
import {
  openRealPackages,
  packagesFolder,
  wholeFile,
} from '../../support/packages/real-packages.ts'
import { makeWheel } from '../../support/packages/wheel.ts'

const good = makeWheel({ name: 'good', modules: { 'good.py': 'x = 1\n'.repeat(5000) } })

/** One folder and one index for all. */
const shared = async () => {
  const index = await startIndex(wholeFile, [good])
  const packages = await openRealPackages({
    dataDir: packagesFolder(wholeFile),
    indexUrl: index.url,
  })
  return { index, packages }
}
const opened = shared()

/** Then the index gets well, and so does the install. */
const failsOnce = async (path: RegExp, fault: Fault, code: ErrorCode) => {
  const { index, packages } = await opened
  packages.forgetIndex()
  index.fail(path, fault)
  await assert.rejects(packages.make(['good']), (error: Error & { code: string }) => {
    assert.equal(error.code, code, `${error.code}: ${error.message}\n${error.cause}`)
    assert.doesNotMatch(error.message, /https?:|\/tmp|127\.0\.0\.1/)
    return true
  })
  assert.deepEqual(packages.names('environments'), [])
  assert.deepEqual(packages.names('building'), [])
  index.mend()
  packages.forgetIndex()
  const environment = await packages.make(['good'])
  assert.deepEqual(environment.importNames, ['good'])
  await packages.store.remove(environment)
  await packages.store.sweep()
}

describe('an index that is not well', () => {
  const page = /^\/simple/
  const file = /\.whl$/
  const cases: [string, RegExp, Fault, ErrorCode][] = [
    ['answers 500', page, { kind: 'status', status: 500 }, 'package_index_unavailable'],
    ['answers 401', page, { kind: 'status', status: 401 }, 'package_index_refuses'],
    ['answers 403', page, { kind: 'status', status: 403 }, 'package_index_refuses'],
    ['hangs up', page, { kind: 'resets' }, 'package_index_unavailable'],
    ['answers garbage', page, { kind: 'garbage' }, 'package_index_unreadable'],
    ['answers a page for people', page, { kind: 'html' }, 'package_not_found'],
    ['answers 404 for a file', file, { kind: 'status', status: 404 }, 'package_index_unavailable'],
    ['cuts a file short', file, { kind: 'cut', afterBytes: 100 }, 'package_index_unavailable'],
    ['answers garbage for a file', file, { kind: 'garbage' }, 'package_unreadable'],
  ]
  for (const [title, path, fault, code] of cases) {
    it(`${title}: ${code}`, () => failsOnce(path, fault, code))
  }

  it('is not there: package_index_unavailable', async (t) => {
    const indexUrl = 'http://user:geheim@127.0.0.1:9/simple/'
    const packages = await openRealPackages({ dataDir: packagesFolder(t), indexUrl })
    await assert.rejects(packages.make(['good']), (error: Error & { code: string }) => {
      assert.equal(error.code, 'package_index_unavailable')
      assert.doesNotMatch(`${error.message} ${error.cause}`, /geheim|127\.0\.0\.1/)
      return true
    })
  })

  it('never answers: what the caller set an end with is thrown', async () => {
    const { index, packages } = await opened
    packages.forgetIndex()
    index.fail(page, { kind: 'hangs' })
    const before = index.requests.length
    const late = new Error('late')
    const end = new AbortController()
    const made = packages.make(['good'], { signal: end.signal })
    while (index.requests.length === before) await new Promise((resolve) => setImmediate(resolve))
    end.abort(late)
    await assert.rejects(made, late)
    index.mend()
    assert.deepEqual(packages.names('building'), [])
  })
})

describe('an index that asks for a password', () => {
  it('gets it from the address, which stands in no file and in no command', async (t) => {
    const index = await startIndex(t, [good], { credentials: 'user:geheim' })
    const indexUrl = index.urlWith('user:geheim')
    const packages = await openRealPackages({ dataDir: packagesFolder(t), indexUrl })
    index.fail(/\.whl$/, { kind: 'late', delayMs: 500 })
    assert.deepEqual((await packages.make(['good'])).importNames, ['good'])
  })

  it('refuses others: package_index_refuses', async (t) => {
    const index = await startIndex(t, [good], { credentials: 'user:geheim' })
    const indexUrl = index.urlWith('user:falsch')
    const packages = await openRealPackages({ dataDir: packagesFolder(t), indexUrl })
    await assert.rejects(packages.make(['good']), (error: Error & { code: string }) => {
      assert.equal(error.code, 'package_index_refuses', `${error.code} ${error.message}`)
      assert.doesNotMatch(`${error.message} ${error.cause}`, /falsch|geheim|127\.0\.0\.1/)
      return true
    })
  })
})
