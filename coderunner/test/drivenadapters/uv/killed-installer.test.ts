import assert from 'node:assert/strict'
import { basename } from 'node:path'
import type { TestContext } from 'node:test'
import { describe, it } from 'node:test'
import { runBounded } from '../../../src/drivenadapters/uv/box/run-bounded.ts'
import { startIndex } from '../../support/packages/package-index.ts'
import { openRealPackages, packagesFolder } from '../../support/packages/real-packages.ts'
import { makeWheel } from '../../support/packages/wheel.ts'
import { descendantsOf } from '../../support/processes.ts'
import { until } from '../../support/until.ts'

const good = makeWheel({ name: 'good', modules: { 'good.py': 'x = 1' } })

const openHanging = async (t: TestContext, isolation: 'namespaces' | 'landlock', path: RegExp) => {
  const index = await startIndex(t, [good])
  const dataDir = packagesFolder(t)
  const packages = await openRealPackages({ dataDir, indexUrl: index.url, isolation })
  index.fail(path, { kind: 'hangs' })
  return { index, packages }
}

const installers = (): number[] =>
  descendantsOf()
    .filter(({ command }) => basename(command[0] ?? '') === 'uv')
    .map(({ pid }) => pid)

describe('an installer that is killed', () => {
  for (const isolation of ['namespaces', 'landlock'] as const) {
    for (const [step, path] of [
      ['finds versions', /^\/simple/],
      ['fetches', /\.whl$/],
    ] as const) {
      it(`while it ${step} is package_installer_ended, and the next one installs, isolation ${isolation}`, async (t) => {
        const { index, packages } = await openHanging(t, isolation, path)
        const made = packages.make(['good'])
        made.catch(() => undefined)
        await until(() => index.requests.some((asked) => path.test(asked.path)), 'uv asks')
        for (const pid of installers()) process.kill(pid, 'SIGKILL')
        await assert.rejects(made, {
          code: 'package_installer_ended',
          message:
            'the installer was ended by SIGKILL in the middle of its work; nothing was changed',
          retryAfterS: 10,
        })
        assert.deepEqual([packages.names('environments'), packages.names('building')], [[], []])
        index.mend()
        packages.forgetIndex()
        assert.deepEqual((await packages.make(['good'])).importNames, ['good'])
      })
    }
  }
})

describe('a command', () => {
  for (const [script, exitCode, endedBy] of [
    ['kill -9 $$', null, 'SIGKILL'],
    ['exit 137', null, 'SIGKILL'],
    ['exit 134', null, 'SIGABRT'],
    ['exit 255', 255, null],
    ['exit 2', 2, null],
  ] as const) {
    it(`that does "${script}" ended by ${endedBy ?? 'itself'}`, async () => {
      const command = { file: '/bin/sh', arguments: ['-c', script], environment: {}, userId: null }
      const result = await runBounded(command, new AbortController().signal)
      assert.deepEqual(result, { exitCode, endedBy, said: '' })
    })
  }
})
