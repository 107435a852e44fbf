import assert from 'node:assert/strict'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { IsolationUnavailableError } from '@coderunner/common/box/probe.ts'
import { AppError } from '../../../src/errors/app-error.ts'
import type { Sandbox } from '../../../src/logics/execution/ports.ts'
import { layOutEnvironment } from '../../support/lay-out-environment.ts'
import { descendantsOf, executionsOf, zygotesOf } from '../../support/processes.ts'
import { endless, makeDataDir, openSandbox, run, startRun } from '../../support/real-sandbox.ts'
import { until } from '../../support/until.ts'

const dataDir = makeDataDir('lifecycle')
// What sandboxes leave behind is then easy to see.
const temporary = join(dataDir, 'tmp')
mkdirSync(temporary)
process.env.TMPDIR = temporary

const open = (options: Partial<Parameters<typeof openSandbox>[0]> = {}): Promise<Sandbox> =>
  openSandbox({ dataDir, isolation: 'namespaces', ...options })

const isWhole = (sandbox: Sandbox): boolean => /^isolation \w+$/.test(sandbox.state().detail)
const lost = 'the sandbox process that held this run ended; run it again'

for (const isolation of ['namespaces', 'landlock'] as const) {
  describe(`a zygote of the tier ${isolation} that is killed`, () => {
    let sandbox: Sandbox
    before(async () => {
      sandbox = await open({ isolation, concurrency: 4 })
      assert.equal(sandbox.state().status, 'ok', 'from the first moment on, as all programs run')
      await until(() => isWhole(sandbox), 'both zygotes are ready')
    })
    after(() => sandbox?.close(0))

    test('crashes the runs inside it and no other; the next one runs at once', async () => {
      const inside = await startRun(sandbox, endless)
      const wait =
        "import numpy\nimport time\nprint('there', flush=True)\ntime.sleep(0.3)\nprint('on')"
      const elsewhere = await startRun(sandbox, wait)
      const [lean] = zygotesOf()
      process.kill(lean?.pid ?? 0, 'SIGKILL')
      const { status, stdout, error } = await inside.outcome
      assert.deepEqual(
        [status, stdout, error?.name, error?.value],
        ['crashed', 'at work\n', 'SandboxLost', lost],
      )
      assert.deepEqual(
        [sandbox.state().status, sandbox.state().detail],
        ['degraded', 'a sandbox process is starting'],
      )
      assert.equal((await run(sandbox, 'print(1)')).stdout, '1\n')
      assert.equal((await elsewhere.outcome).stdout, 'there\non\n')
    })

    test('is replaced', async () => {
      await until(() => isWhole(sandbox), 'the sandbox is whole again')
      await until(() => zygotesOf().length === 2, 'the killed zygote is gone')
      assert.equal(sandbox.state().restarts, 1)
      assert.equal((await run(sandbox, 'print(2)')).stdout, '2\n')
    })

    test('leaves no process behind', async () => {
      await until(
        () => executionsOf().length === sandbox.state().parked,
        'only parked ones are left',
      )
      const parents = new Set(executionsOf().map(({ parentPid }) => parentPid))
      const zygotes = new Set(zygotesOf().map(({ pid }) => pid))
      assert.deepEqual(
        [...parents].filter((pid) => !zygotes.has(pid)),
        [],
      )
    })

    test('lets runs wait for the next one when both are killed', async () => {
      await until(() => isWhole(sandbox), 'the sandbox is whole')
      for (const { pid } of zygotesOf()) process.kill(pid, 'SIGKILL')
      await until(() => sandbox.state().status === 'down', 'both are gone')
      await until(() => sandbox.state().restarts === 3, 'both are being replaced')
      assert.equal((await run(sandbox, 'print(3)')).stdout, '3\n')
    })
  })

  describe(`closing a sandbox of the tier ${isolation}`, () => {
    test('leaves no process and no file, and takes no new runs', async () => {
      const sandbox = await open({ isolation })
      await run(sandbox, "open('output/a', 'w').write('x')")
      await sandbox.close(0)
      assert.deepEqual([descendantsOf(), readdirSync(temporary)], [[], []])
      await assert.rejects(
        run(sandbox, 'print(1)'),
        new AppError('shutting_down', 'no new runs are taken', { retryAfterS: 5 }),
      )
    })

    test('lets runs end within the grace, those that wait too', async () => {
      const sandbox = await open({ isolation, concurrency: 1 })
      const code = "import time\nprint('a', flush=True)\ntime.sleep(0.3)\nprint('b')"
      const running = await startRun(sandbox, code)
      const waiting = run(sandbox, 'print(1)')
      await sandbox.close(10_000)
      assert.deepEqual([(await running.outcome).stdout, (await waiting).stdout], ['a\nb\n', '1\n'])
      assert.deepEqual(descendantsOf(), [])
    })

    test('ends what runs on after the grace', async () => {
      const sandbox = await open({ isolation })
      const { outcome } = await startRun(sandbox, endless)
      await sandbox.close(50)
      const { status, stdout } = await outcome
      assert.deepEqual([status, stdout, descendantsOf()], ['crashed', 'at work\n', []])
    })
  })
}

describe('starting', () => {
  test('builds its box where nobody else may walk to, under a umask that gives others nothing', async () => {
    const home = join(dataDir, 'home/user')
    const before = process.umask(0o077)
    try {
      mkdirSync(home, { recursive: true })
      for (const isolation of ['namespaces', 'landlock'] as const) {
        const sandbox = await open({ dataDir: home, isolation })
        const outcome = await run(sandbox, 'import numpy\nprint(numpy.ones(2).sum())')
        const environment = layOutEnvironment(home, 'lifecycle', { files: { 'own.py': 'a = 1' } })
        const inside = await run(sandbox, 'import own\nprint(own.a)', { environment })
        await sandbox.close(0)
        assert.deepEqual([outcome.status, outcome.stdout], ['success', '2.0\n'])
        assert.deepEqual([inside.status, inside.stdout], ['success', '1\n'])
      }
    } finally {
      process.umask(before)
    }
  })

  test('is refused with the reason where bubblewrap is missing', async () => {
    const { PATH } = process.env
    process.env.PATH = '/nowhere'
    try {
      await assert.rejects(
        open(),
        new IsolationUnavailableError(
          'SANDBOX_ISOLATION=namespaces is not to be had here: namespaces: bubblewrap (bwrap) is not installed; apt install bubblewrap',
        ),
      )
    } finally {
      process.env.PATH = PATH
    }
    assert.deepEqual([descendantsOf(), readdirSync(temporary)], [[], []])
  })
})
