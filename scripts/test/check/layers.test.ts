import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf, violationOf } from '../../check/layers.ts'

const isUseCase = (path: string) => path.endsWith('/validate.ts')

/** What the rules say about an import, from a file of coderunner/src. */
const verdict = (from: string, specifier: string) => {
  const place = placeOf(`coderunner/src/${from}`)
  assert.ok(place)
  return violationOf(place, specifier, isUseCase)
}

test('only app.ts sees both kinds of adapter', () => {
  assert.equal(verdict('app.ts', './driveradapters/runner.ts'), null)
  assert.equal(verdict('app.ts', './drivenadapters/sandbox/sandbox.ts'), null)
  assert.equal(
    verdict('main.ts', './drivenadapters/sandbox/sandbox.ts'),
    'main may not import drivenadapters',
  )
  assert.equal(
    verdict('driveradapters/runner.ts', '../drivenadapters/sandbox/sandbox.ts'),
    'driveradapters may not import drivenadapters',
  )
})

test('logics import themselves, errors and utils, and know neither adapters nor config', () => {
  assert.equal(verdict('logics/execution/execute.ts', './ports.ts'), null)
  assert.equal(verdict('logics/execution/execute.ts', '../../errors/app-error.ts'), null)
  assert.equal(
    verdict('logics/execution/execute.ts', '../../common/config.ts'),
    'logics may not import common',
  )
})

test('logics reach files, sockets and packages through ports only', () => {
  assert.equal(verdict('logics/execution/execute.ts', 'node:crypto'), null)
  assert.equal(
    verdict('logics/execution/execute.ts', 'node:fs/promises'),
    'logics reach the world through ports only',
  )
  assert.equal(verdict('logics/execution/execute.ts', 'fastify'), 'logics use no package')
})

test('of the shared workspace logics see problems, jobs and cached results, no HTTP and no store', () => {
  const from = 'logics/execution/execute.ts'
  assert.equal(verdict(from, '@coderunner/common/problem/app-error.ts'), null)
  assert.equal(verdict(from, '@coderunner/common/jobs/ports.ts'), null)
  assert.equal(verdict(from, '@coderunner/common/cache/ports.ts'), null)
  const refusal = 'logics know nothing of this'
  assert.equal(verdict(from, '@coderunner/common/http/server.ts'), refusal)
  assert.equal(verdict(from, '@coderunner/common/jobs/sqlite/store.ts'), refusal)
  assert.equal(verdict(from, '@coderunner/common/cache/redis/cache.ts'), refusal)
})

test('a use case calls no other', () => {
  assert.equal(verdict('logics/execution/execute.ts', './validate.ts'), 'a use case calls no other')
})

test('a driven adapter sees ports and types, and no other adapter', () => {
  const from = 'drivenadapters/sandbox/sandbox.ts'
  assert.equal(verdict(from, '../../logics/execution/ports.ts'), null)
  assert.equal(
    verdict(from, '../../logics/execution/execute.ts'),
    'a driven adapter sees only the ports and types of logics',
  )
  assert.equal(verdict(from, '../store/store.ts'), 'a driven adapter calls no other')
})

test('the shared workspace imports nothing of a service', () => {
  const place = placeOf('common/src/http/server.ts')
  assert.ok(place)
  const specifier = '@coderunner/coderunner/app.ts'
  assert.equal(violationOf(place, specifier, isUseCase), 'another service')
})

test('tests and scripts are no place of the layers', () => {
  assert.equal(placeOf('coderunner/test/app.test.ts'), null)
  assert.equal(placeOf('scripts/start.ts'), null)
})
