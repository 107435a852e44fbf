import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { AppError } from '../../../src/errors/app-error.ts'
import type { Sandbox } from '../../../src/logics/execution/ports.ts'
import type { Outcome, ProgramEnvironment } from '../../../src/logics/execution/types.ts'
import { environmentsFolderOf, layOutEnvironment } from '../../support/lay-out-environment.ts'
import { endless, makeDataDir, openSandbox, run, startRun } from '../../support/real-sandbox.ts'
import { until } from '../../support/until.ts'

const dataDir = makeDataDir('environments')
const lay = (name: string, files: Record<string, string>): ProgramEnvironment =>
  layOutEnvironment(dataDir, name, { files })

const timed = "import time\nloaded_at = time.time()\nversion = '1'\n"
const one = lay('one', { 'thing.py': timed })
const two = lay('two', { 'thing/__init__.py': "version = '2'\n", 'thing/part.py': '' })
const shown = ({ status, stdout, error }: Outcome) => [status, stdout, error?.name ?? null]
const context = () => ({
  ...{ executionId: 'x', requestId: 'x', owner: 'tests' },
  signal: new AbortController().signal,
})

for (const isolation of ['namespaces', 'landlock'] as const) {
  describe(`environments in the tier ${isolation}`, () => {
    let sandbox: Sandbox
    before(async () => {
      sandbox = await openSandbox({ dataDir, isolation })
      await until(() => sandbox.state().parked === 3, 'the base is ready')
    })
    after(() => sandbox?.close(0))

    /** Runs until an execution stood ready with the packages loaded before it was asked for. */
    const untilLoadedAhead = (environment: ProgramEnvironment, code: string): Promise<void> =>
      until(async () => {
        const variables = { asked_at: Date.now() / 1000 }
        const { stdout } = await run(sandbox, code, { environment, variables })
        return stdout.startsWith('True')
      }, 'an execution has loaded the package ahead')

    test('give a program their modules, and its outcome their name', async () => {
      const code = 'import thing\nprint(thing.version)'
      const outcome = await run(sandbox, code, { environment: one })
      assert.deepEqual(
        [...shown(outcome), outcome.environment],
        ['success', '1\n', null, one.digest],
      )
      const base = await run(sandbox, code)
      assert.deepEqual(
        [base.status, base.error?.violations?.map(({ rule, module }) => [rule, module])],
        ['rejected', [['module_not_installed', 'thing']]],
      )
      assert.notEqual(base.environment, one.digest)
    })

    test('stand side by side', async () => {
      const code = 'import thing, numpy\nprint(thing.version, numpy.ones(1).sum())'
      const outcomes = await Promise.all(
        [one, two, one, two].map((environment) => run(sandbox, code, { environment })),
      )
      assert.deepEqual(
        outcomes.map(({ stdout }) => stdout),
        ['1 1.0\n', '2 1.0\n', '1 1.0\n', '2 1.0\n'],
      )
    })

    test('are known to the check of a program that is not run', async () => {
      const verdict = await sandbox.validate('import thing, elsewhere', one, context())
      assert.deepEqual(
        { ...verdict, violations: verdict.violations.map(({ module }) => module) },
        {
          valid: false,
          violations: ['elsewhere'],
          imports: [
            { module: 'thing', allowed: true, installed: true },
            { module: 'elsewhere', allowed: false, installed: false },
          ],
        },
      )
    })

    test('have executions that stand ready with what programs import', async () => {
      const code = 'import thing\nprint(thing.loaded_at < asked_at)'
      await untilLoadedAhead(one, code)
    })

    test('load nothing ahead that the program does not import', async () => {
      const environment = lay('others', {
        'seen.py': 'import sys\ndef sees(name):\n    return name in sys.modules\n',
        'thing.py': timed,
      })
      await untilLoadedAhead(environment, 'import thing\nprint(thing.loaded_at < asked_at)')
      const look = "import seen\nprint(seen.sees('thing'))"
      for (let round = 0; round < 4; round += 1) {
        assert.equal((await run(sandbox, look, { environment })).stdout, 'False\n')
      }
    })

    test('find in a run what a module kept of the streams when it was loaded ahead', async () => {
      const environment = lay('streams', {
        'thing.py': `${timed}import sys\nout = sys.stdout\ndef say(text):\n    out.write(text)\n`,
      })
      const code = "import thing\nprint(thing.loaded_at < asked_at)\nthing.say('kept\\n')"
      await untilLoadedAhead(environment, code)
      const variables = { asked_at: 0 }
      assert.equal((await run(sandbox, code, { environment, variables })).stdout, 'False\nkept\n')
    })

    for (const [what, source, ending] of [
      ['prints', "print('there')\n", ['success', 'there\nrun\n', null]],
      ['raises', "raise ValueError('no')\n", ['error', '', 'ValueError']],
      ['leaves', 'raise SystemExit(0)\n', ['success', '', null]],
      ['sets a hook', 'import sys\nsys.excepthook = None\n', ['success', 'run\n', null]],
    ] as const) {
      test(`import in each run a module that ${what}`, async () => {
        const environment = lay(what, { 'thing.py': source })
        for (let round = 0; round < 4; round += 1) {
          const outcome = await run(sandbox, "import thing\nprint('run')", { environment })
          assert.deepEqual(shown(outcome), ending)
        }
      })
    }

    test('may hold other versions of what the base has', async () => {
      const files = {
        'numpy/__init__.py': "__version__ = '0'\n",
        'numpy-0.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: numpy\nVersion: 0.0\n',
        'thing.py': 'import importlib.metadata\nfound = importlib.metadata.version("numpy")\n',
      }
      const content = { files, importNames: ['numpy', 'thing'], overridesBase: true }
      const environment = layOutEnvironment(dataDir, 'older', content)
      const code = 'import numpy, thing\nprint(numpy.__version__, thing.found)'
      for (let round = 0; round < 3; round += 1) {
        assert.equal((await run(sandbox, code, { environment })).stdout, '0 0.0\n')
      }
      assert.match((await run(sandbox, 'import numpy\nprint(numpy.__version__)')).stdout, /^[1-9]/)
    })

    test('that are not there cost the program that asks for one, and no other', async () => {
      const environment = { ...one, folder: 'f'.repeat(32) }
      const detail = 'no execution could be started in this environment'
      await assert.rejects(
        run(sandbox, 'print(1)', { environment }),
        new AppError('sandbox_unavailable', detail, { retryAfterS: 2 }),
      )
      assert.equal((await run(sandbox, 'print(1)')).stdout, '1\n')
      assert.equal(sandbox.state().restarts, 0)
    })

    test('that are gone are so for the next program, whatever stands ready', async () => {
      const environment = lay(`gone ${isolation}`, { 'thing.py': timed })
      await untilLoadedAhead(environment, 'import thing\nprint(thing.loaded_at < asked_at)')
      await sandbox.letGo(environment)
      rmSync(join(environmentsFolderOf(dataDir), environment.folder), { recursive: true })
      await assert.rejects(run(sandbox, 'print(1)', { environment }), {
        code: 'sandbox_unavailable',
      })
    })

    test('are let go when what runs in them has ended', async () => {
      const running = await startRun(sandbox, `import thing\n${endless}`, { environment: two })
      let isGone = false
      const gone = sandbox.letGo(two).then(() => {
        isGone = true
      })
      assert.equal((await run(sandbox, 'print(1)')).stdout, '1\n')
      assert.equal(isGone, false)
      running.abort()
      await gone
      assert.equal((await running.outcome).status, 'cancelled')
    })

    test('are let go though a package does not listen, and leave the base as it was', async () => {
      const deaf = 'import frames, time\nframes.receive = lambda connection: time.sleep(1000)\n'
      const environment = lay('deaf', { 'thing.py': deaf })
      const code = 'import thing\nprint(1)'
      assert.equal((await run(sandbox, code, { environment })).stdout, '1\n')
      await Promise.all([environment, one, two].map((each) => sandbox.letGo(each)))
      for (const name of [
        'others',
        'streams',
        'prints',
        'raises',
        'leaves',
        'sets a hook',
        'older',
      ]) {
        await sandbox.letGo(lay(name, {}))
      }
      await until(() => sandbox.state().parked === 3, 'only the base stands ready')
    })

    test('do not hang over a package that does not end its import', async () => {
      const environment = lay('hangs', { 'thing.py': 'while True:\n    pass\n' })
      const options = { environment, timeoutMs: 300 }
      const outcome = await run(sandbox, 'import thing\nprint(1)', options)
      assert.deepEqual(shown(outcome), ['timeout', '', 'TimeoutError'])
      assert.equal((await run(sandbox, 'print(1)', { environment })).stdout, '1\n')
      await sandbox.letGo(environment)
    })
  })
}
