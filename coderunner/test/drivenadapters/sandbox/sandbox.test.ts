import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Sandbox } from '../../../src/logics/execution/ports.ts'
import type { ExecutionEvent, Outcome } from '../../../src/logics/execution/types.ts'
import {
  endless,
  makeDataDir,
  mebibyte,
  openSandbox,
  run,
  startRun,
} from '../../support/real-sandbox.ts'
import { until } from '../../support/until.ts'

const dataDir = makeDataDir('sandbox')
const shown = ({ status, stdout, error }: Outcome) => [status, stdout, error?.name ?? null]

for (const isolation of ['namespaces', 'landlock'] as const) {
  describe(`a sandbox of the tier ${isolation}`, () => {
    let sandbox: Sandbox
    before(async () => {
      sandbox = await openSandbox({ dataDir, isolation })
    })
    after(() => sandbox?.close(0))

    test('runs Hello and says under what limits', async () => {
      const outcome = await run(sandbox, "print('Hello')\n6 * 7")
      const { metrics, environment, ...rest } = outcome
      assert.deepEqual(rest, {
        status: 'success',
        stdout: 'Hello\n',
        stderr: '',
        truncated: { stdout: false, stderr: false, artifacts: false },
        returnValue: 42,
        outputs: [],
        artifacts: [],
        error: null,
        limits: { timeoutMs: 30_000, memoryBytes: 256 * mebibyte, isolation },
      })
      assert.match(environment, /^[0-9a-f]{16,}$/)
      assert.equal(
        Object.values(metrics).every((value) => value >= 0),
        true,
      )
    })

    test('counts the memory of Hello as 1 to 10 MB, and 100 MB as 100 to 110', async () => {
      const codes = ["print('Hello')", 'x = bytearray(100_000_000)']
      const outcomes = await Promise.all(codes.map((code) => run(sandbox, code)))
      const [hello = 0, large = 0] = outcomes.map(({ metrics }) => metrics.peakMemoryBytes / 1e6)
      assert.deepEqual([hello > 1 && hello < 10, large > 100 && large < 110], [true, true])
    })

    test('says when files of output/ are left out', async () => {
      const code = "for n in range(1001):\n    open(f'output/{n:04}', 'w').close()"
      const { artifacts, truncated, stderr } = await run(sandbox, code)
      assert.deepEqual(
        [artifacts.length, truncated.artifacts, stderr],
        [1000, true, '[artifact left out] 1000: only 1000 files are handed over\n'],
      )
    })

    test('names files that were left outside output/, but not those that the request brought', async () => {
      const files = [{ path: 'a.csv', content: Buffer.from('a') }]
      const code = "with open('b.csv', 'w') as file:\n    file.write(open('a.csv').read())"
      const { artifacts, truncated, stderr } = await run(sandbox, code, { files })
      assert.deepEqual(
        [artifacts.length, truncated.artifacts, stderr],
        [0, false, '[file not kept] b.csv: only what is in output/ is handed over\n'],
      )
    })

    test('says so of itself', () => {
      const { isolation: active, layers, languageGuard } = sandbox.describe()
      const on = layers.filter((layer) => layer.active).map(({ name }) => name)
      assert.deepEqual(
        [active, languageGuard, on.includes('namespaces')],
        [isolation, true, isolation === 'namespaces'],
      )
      assert.deepEqual(
        ['seccomp', 'rlimits', 'language'].filter((name) => !on.includes(name)),
        [],
      )
    })

    test('tells what a program says as it comes, in order, from both streams', async () => {
      const events: ExecutionEvent[] = []
      const code = `
import sys
print('one')
print('two', file=sys.stderr)
display({'a': 1})
print('three')
`
      const outcome = await run(sandbox, code, { onEvent: (event) => events.push(event) })
      assert.deepEqual(events, [
        { type: 'stdout', text: 'one\n' },
        { type: 'stderr', text: 'two\n' },
        { type: 'output', output: outcome.outputs[0] },
        { type: 'stdout', text: 'three\n' },
      ])
      assert.deepEqual([outcome.stdout, outcome.stderr], ['one\nthree\n', 'two\n'])
    })

    test('looks at code without running it', async () => {
      const { signal } = new AbortController()
      const context = { executionId: 'x', requestId: 'x', owner: 'tests', signal }
      const verdict = await sandbox.validate('import json, socket\nprint(1)', null, context)
      assert.deepEqual(
        { ...verdict, violations: verdict.violations.map(({ line, rule }) => [line, rule]) },
        {
          valid: false,
          violations: [[1, 'module_not_allowed']],
          imports: [
            { module: 'json', allowed: true, installed: true },
            { module: 'socket', allowed: false, installed: true },
          ],
        },
      )
    })

    test('answers code with more mistakes than anybody reads', async () => {
      const outcome = await run(sandbox, 'import socket\n'.repeat(70_000))
      const { violations = [] } = outcome.error ?? {}
      assert.deepEqual(
        [...shown(outcome), violations.length],
        ['rejected', '', 'PolicyViolation', 1000],
      )
    })

    test('ends a loop at its time limit and keeps what it printed', async () => {
      const outcome = await run(sandbox, "print('a')\nwhile True:\n    pass", { timeoutMs: 300 })
      assert.deepEqual(shown(outcome), ['timeout', 'a\n', 'TimeoutError'])
      assert.equal(outcome.error?.value, 'the run took longer than its 0.3 seconds')
    })

    test('ends a regex that never comes back, and keeps what was printed', async () => {
      const code = `
import re
for n in range(300):
    print(n)
re.match(r'(a+)+$', 'a' * 64 + 'b')
`
      const { status, stdout } = await run(sandbox, code, { timeoutMs: 600 })
      const printed = Array.from({ length: 300 }, (_, n) => `${n}\n`).join('')
      assert.deepEqual([status, stdout], ['timeout', printed])
    })

    test('gives each run its own time limit', async () => {
      const code = 'import time\ntime.sleep(0.4)\nprint(1)'
      const [short, long] = await Promise.all([
        run(sandbox, code, { timeoutMs: 100 }),
        run(sandbox, code, { timeoutMs: 5000 }),
      ])
      assert.deepEqual([short.status, long.status, long.stdout], ['timeout', 'success', '1\n'])
    })

    test('refuses memory beyond the limit to lists and to numpy in the same terms', async () => {
      const list = "print('a')\nx = []\nwhile True:\n    x.append(bytearray(1 << 20))"
      const array = "import numpy\nprint('a')\nx = numpy.ones(1 << 27)"
      const outcomes = await Promise.all([run(sandbox, list), run(sandbox, array)])
      assert.deepEqual(outcomes.map(shown), Array(2).fill(['memory_limit', 'a\n', 'MemoryError']))
    })

    test('gives each run its own memory limit', async () => {
      const code = 'print(len(bytearray(100 << 20)))'
      const [small, large] = await Promise.all([
        run(sandbox, code, { memoryBytes: 64 * mebibyte }),
        run(sandbox, code, { memoryBytes: 200 * mebibyte }),
      ])
      assert.deepEqual([small.status, large.status], ['memory_limit', 'success'])
    })

    test('gives a run one core, however many threads it starts', async () => {
      const code = `
import hashlib, threading, time
end = time.monotonic() + 0.5
def work():
    while time.monotonic() < end:
        hashlib.pbkdf2_hmac('sha256', b'a', b'b', 5000)
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
      const { status, metrics } = await run(sandbox, code)
      assert.equal(status, 'success')
      assert.equal(
        metrics.cpuTimeMs <= metrics.durationMs * 1.1 + 20,
        true,
        JSON.stringify(metrics),
      )
    })

    test('frees the place of a caller who leaves, and shows what there was', async () => {
      const runs = [await startRun(sandbox, endless), await startRun(sandbox, endless)]
      assert.equal(sandbox.state().running, 2)
      const next = run(sandbox, 'print(1)')
      for (const { abort } of runs) abort()
      const ends = await Promise.all(runs.map(({ outcome }) => outcome))
      assert.deepEqual(ends.map(shown), Array(2).fill(['cancelled', 'at work\n', 'CancelledError']))
      assert.equal((await next).stdout, '1\n')
      await until(() => sandbox.state().running === 0, 'the places are free')
      assert.equal(sandbox.state().queued, 0)
    })

    test('ends a run that was queued and whose caller left without starting it', async () => {
      const runs = [await startRun(sandbox, endless), await startRun(sandbox, endless)]
      const leaving = new AbortController()
      const queued = run(sandbox, 'print(1)', { signal: leaving.signal })
      assert.equal(sandbox.state().queued, 1)
      leaving.abort(new Error('left'))
      await assert.rejects(queued, new Error('left'))
      for (const { abort } of runs) abort()
      await Promise.all(runs.map(({ outcome }) => outcome))
      await until(() => sandbox.state().running === 0, 'the places are free')
      assert.equal(sandbox.state().queued, 0)
    })

    test('gives each run an empty scratch folder that no other run sees', async () => {
      const look = `
from pathlib import Path
print(sorted(str(path) for path in Path('.').rglob('*')))
`
      const leave = "open('secret.txt', 'w').write('x')\nopen('output/kept.txt', 'w').write('y')\n"
      const running = await startRun(sandbox, `${leave}${endless}`)
      const beside = await run(sandbox, look)
      running.abort()
      await running.outcome
      const outcomes = [beside]
      for (let round = 0; round < 6; round += 1) {
        await run(sandbox, leave)
        outcomes.push(await run(sandbox, look))
      }
      assert.deepEqual(
        outcomes.map(({ stdout }) => stdout),
        Array(7).fill("['output']\n"),
      )
    })

    test('returns what a run leaves in output/', async () => {
      const code = "open('output/a.txt', 'w').write('kept')"
      const { artifacts } = await run(sandbox, code)
      const content = Buffer.from('kept')
      const sha256 = createHash('sha256').update(content).digest('hex')
      assert.deepEqual(artifacts, [
        { path: 'a.txt', sizeBytes: 4, mimeType: 'text/plain', sha256, content },
      ])
    })

    test('bounds a file by the size of the scratch folder', async () => {
      const code = `
file = open('large', 'wb')
for _ in range(64):
    file.write(bytes(1 << 20))
`
      const { status, error } = await run(sandbox, code)
      assert.deepEqual([status, error?.name], ['error', 'OSError'])
    })

    const fillsDisk = `
print('filling', flush=True)
for n in range(100):
    with open(f'file{n}', 'wb') as file:
        file.write(bytes(1 << 20))
while True:
    pass
`
    const makesFiles = `
print('filling', flush=True)
for n in range(100_000):
    open(f'file{n}', 'w').close()
while True:
    pass
`
    for (const [name, code] of Object.entries({ bytes: fillsDisk, files: makesFiles })) {
      test(`bounds the ${name} of all files together`, async () => {
        const { status, stdout, stderr, error } = await run(sandbox, code)
        assert.deepEqual(
          [status, stdout],
          [isolation === 'namespaces' ? 'error' : 'crashed', 'filling\n'],
        )
        assert.match(
          `${stderr}${error?.value}`,
          /SCRATCH_MB.* and at most 20,000 files and folders/,
        )
        const expected =
          isolation === 'namespaces'
            ? ['OSError', '[Errno 28] No space left on device']
            : ['DiskFullError', 'the run wrote more than its scratch folder holds']
        assert.deepEqual([error?.name, error?.value.slice(0, expected[1]?.length)], expected)
      })
    }

    test('caps a flood of output and of errors while it is read', async () => {
      const flood = (stream: string) =>
        run(sandbox, `import sys\nwhile True:\n    print('x' * 999, file=sys.${stream})`, {
          timeoutMs: 700,
        })
      const outcomes = await Promise.all([flood('stdout'), flood('stderr')])
      const found = outcomes.map(({ status, stdout, stderr, truncated }) => ({
        status,
        truncated,
        isCapped: stdout.length + stderr.length < 65 * 1024,
      }))
      assert.deepEqual(found, [
        {
          status: 'timeout',
          truncated: { stdout: true, stderr: false, artifacts: false },
          isCapped: true,
        },
        {
          status: 'timeout',
          truncated: { stdout: false, stderr: true, artifacts: false },
          isCapped: true,
        },
      ])
    })

    test('is as whole as it was before', async () => {
      assert.deepEqual(shown(await run(sandbox, "print('Hello')")), ['success', 'Hello\n', null])
      const isAtRest = (): boolean => sandbox.state().parked === 3 && sandbox.state().running === 0
      await until(isAtRest, 'all are parked')
      assert.deepEqual(sandbox.state(), {
        status: 'ok',
        detail: `isolation ${isolation}`,
        running: 0,
        queued: 0,
        parked: 3,
        restarts: 0,
      })
    })
  })
}
