import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hostileWheels, onImport } from './hostile-wheels.ts'
import { type PackageIndex, startIndex } from './package-index.ts'
import { makeWheel } from './wheel.ts'

const facts = fileURLToPath(new URL('../../../../.setup/facts.json', import.meta.url))
const { uv, python } = JSON.parse(readFileSync(facts, 'utf8'))
const run = promisify(execFile)

const good = makeWheel({
  name: 'Good.Package',
  version: '1.2',
  modules: { 'good/__init__.py': 'answer = 42\n', 'good/data.txt': 'text' },
  requires: ['needed>=1'],
})
const needed = makeWheel({ name: 'needed', version: '1.5', requiresPython: '>=3.11' })

/** Installs into a folder of the test's own; returns it with what uv said, or rejects. */
const install = async (
  t: TestContext,
  { url }: Pick<PackageIndex, 'url'>,
  requirement: string,
): Promise<{ target: string; said: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'index-test-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const target = join(folder, 'target')
  const where = ['--python', python, '--target', target, '--default-index', url]
  const { stderr } = await run(uv, ['pip', 'install', ...where, '--', requirement], {
    env: {
      PATH: process.env.PATH,
      UV_CACHE_DIR: join(folder, 'cache'),
      UV_HTTP_RETRIES: '0',
      UV_NO_CONFIG: '1',
    },
  })
  return { target, said: stderr }
}

test('uv installs a wheel and what it needs, and reads METADATA before any wheel', async (t) => {
  const index = await startIndex(t, [good, needed])
  const { target } = await install(t, index, 'good-package')
  assert.equal(readFileSync(join(target, 'good', '__init__.py'), 'utf8'), 'answer = 42\n')
  assert.ok(existsSync(join(target, 'good_package-1.2.dist-info', 'RECORD')))
  assert.deepEqual(
    index.requests.slice(0, 4).map(({ path }) => path),
    [
      '/simple/good-package/',
      '/files/good_package-1.2-py3-none-any.whl.metadata',
      '/simple/needed/',
      '/files/needed-1.5-py3-none-any.whl.metadata',
    ],
  )
})

test('uv installs from an index that has only HTML and neither METADATA nor sizes', async (t) => {
  const options = { isHtmlOnly: true, hasMetadata: false, hasSizes: false }
  const index = await startIndex(t, [good, needed], options)
  const { target } = await install(t, index, 'good-package')
  assert.ok(existsSync(join(target, 'needed.py')))
})

test('an index with a password lets in who has it, and no other', async (t) => {
  const index = await startIndex(t, [needed], { credentials: 'me:secret' })
  await assert.rejects(install(t, index, 'needed'), /401 Unauthorized/)
  const { target } = await install(t, { url: index.urlWith('me:secret') }, 'needed')
  assert.ok(existsSync(join(target, 'needed.py')))
  assert.equal(index.requests.at(-1)?.credentials, 'me:secret')
})

test('yanked files, sources alone and wheels for other platforms are no candidates', async (t) => {
  const yanked = { ...makeWheel({ name: 'yanked' }), yanked: 'it was broken' }
  const index = await startIndex(t, [yanked])
  await assert.rejects(install(t, index, 'yanked'), /yanked/)
  for (const offer of [hostileWheels.otherPlatform(), hostileWheels.otherPython()]) {
    const other = await startIndex(t, [offer])
    await assert.rejects(install(t, other, 'hostile'), /No solution found/)
  }
})

test('another hash, a short file and a file that is no zip make an install fail', async (t) => {
  const cases = [
    { ...needed, sha256: 'a'.repeat(64) },
    hostileWheels.truncated(),
    hostileWheels.noZip(),
  ]
  for (const offer of cases) {
    const index = await startIndex(t, [offer], { isHtmlOnly: true })
    await assert.rejects(
      install(t, index, offer.name),
      /Failed to (download|fetch|read|extract|install)/i,
    )
  }
  const index = await startIndex(t, [needed])
  index.fail(/\.whl$/, { kind: 'cut', afterBytes: 100 })
  await assert.rejects(install(t, index, 'needed'), /Failed to download/)
  index.mend()
  assert.ok((await install(t, index, 'needed')).target)
})

test('statuses, garbage and pages for people are no package', async (t) => {
  const index = await startIndex(t, [needed])
  for (const status of [401, 403, 404, 500]) index.fail(/^\/simple/, { kind: 'status', status })
  await assert.rejects(install(t, index, 'needed'), /500 Internal Server Error/)
  for (const kind of ['garbage', 'html', 'resets'] as const) {
    index.fail(/^\/simple/, { kind })
    await assert.rejects(install(t, index, 'needed'), kind)
  }
})

test('3 GB are announced and streamed in pieces', async (t) => {
  const index = await startIndex(t, [hostileWheels.huge(3e9)])
  const response = await fetch(new URL('/files/hostile-1.0-py3-none-any.whl', index.url))
  assert.equal(response.headers.get('content-length'), String(3e9 + 39))
  const reader = response.body?.getReader()
  const first = await reader?.read()
  assert.equal(Buffer.from(first?.value ?? []).toString('latin1', 0, 4), 'PK\x03\x04')
  await reader?.cancel()
})

test('a bomb of 1 GiB is a zip of about 1 MiB', () => {
  const { bytes } = hostileWheels.bomb(2 ** 30)
  assert.ok(bytes.length < 1.1 * 2 ** 20, `${bytes.length} bytes`)
})

test('uv installs what would run by itself later, and runs nothing of it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'index-test-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const mark = join(folder, 'mark')
  const { pth, sitecustomize, importing } = hostileWheels
  for (const offer of [pth(mark), sitecustomize(mark), importing(onImport.writes(mark))]) {
    await install(t, await startIndex(t, [offer]), 'hostile')
  }
  assert.equal(existsSync(mark), false)
})
