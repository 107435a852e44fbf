import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import { descendantsOf, isRunning, zygotesOf } from '../support/processes.ts'
import { endless, makeDataDir } from '../support/real-sandbox.ts'
import { until } from '../support/until.ts'
import { asPlainUser, plainEnvironment } from './as-plain-user.ts'
import { clientOf } from './client.ts'
import { mainFile, type RunningService, startService } from './start-service.ts'

const dataDir = makeDataDir('start-and-stop')
const services: RunningService[] = []
after(() => Promise.all(services.map((service) => service.stop('SIGKILL'))))

const start = async (env: Record<string, string> = {}, command?: [string, ...string[]]) => {
  const service = await startService({ DATA_DIR: dataDir, LOG_LEVEL: 'info', ...env }, command)
  services.push(service)
  return { ...service, ...clientOf(service.base) }
}

/** Runs `code` as a stream; resolves at its first event, with the way to hear the rest. */
const startRun = async (client: ReturnType<typeof clientOf>, code: string) => {
  const events = client.stream({ code })
  const first = await events.next()
  return { first: first.value, rest: () => Array.fromAsync(events) }
}

for (const isolation of ['namespaces', 'landlock']) {
  describe(`a service with the tier ${isolation}`, () => {
    const env = { SANDBOX_ISOLATION: isolation }

    test('lets a run end when it is told to stop, leaves no process, and serves after a restart', async () => {
      const service = await start(env)
      const code = "import time\nprint('a', flush=True)\ntime.sleep(0.5)\nprint('b')"
      const { rest } = await startRun(service, code)
      const children = descendantsOf(service.pid).map(({ pid }) => pid)
      void service.stop('SIGTERM')
      const result = (await rest()).at(-1)
      assert.deepEqual(
        [result?.event, result?.data.status, result?.data.result],
        ['result', 'success', 'a\nb\n'],
      )
      assert.deepEqual(await service.exited, [0, null])
      assert.deepEqual(children.filter(isRunning), [])
      const next = await start(env)
      assert.equal((await next.execute({ code: 'print(1)' })).body.result, '1\n')
      await next.stop('SIGTERM')
    })

    test('leaves no process behind when it is killed, and serves after a restart', async () => {
      const service = await start(env)
      await startRun(service, endless)
      const children = descendantsOf(service.pid).map(({ pid }) => pid)
      assert.equal(zygotesOf(service.pid).length > 0, true)
      await service.stop('SIGKILL')
      await until(() => !children.some(isRunning), 'every process of the sandbox is gone')
      const next = await start(env)
      assert.equal((await next.execute({ code: 'print(1)' })).body.result, '1\n')
      await next.stop('SIGTERM')
    })

    test('says that it is degraded while a killed zygote is replaced, and runs on', async () => {
      const service = await start(env)
      const isWhole = async () => {
        const { checks } = (await (await service.ask('/api/health')).json()) as {
          checks: { sandbox: { detail: string } }
        }
        return checks.sandbox.detail === `isolation ${isolation}`
      }
      await until(isWhole, 'both zygotes are ready')
      process.kill(zygotesOf(service.pid)[0]?.pid ?? 0, 'SIGKILL')
      await until(
        async () => (await service.metric('coderunner_sandbox_restarts_total')) === 1,
        'one restarts',
      )
      assert.equal((await service.execute({ code: 'print(1)' })).body.result, '1\n')
      await until(isWhole, 'it is whole again')
      await service.stop('SIGTERM')
    })
  })
}

describe('a service that a plain user starts', { skip: process.getuid?.() !== 0 }, () => {
  const userId = 64_901
  const home = mkdtempSync(join(tmpdir(), 'coderunner-home-'))
  chownSync(home, userId, userId)
  after(() => rmSync(home, { recursive: true, force: true }))

  for (const isolation of ['namespaces', 'landlock']) {
    test(`runs programs with the tier ${isolation}`, async () => {
      const service = await start(
        { SANDBOX_ISOLATION: isolation, ...plainEnvironment },
        asPlainUser(userId, home),
      )
      const { body } = await service.execute({
        code: "import numpy\nopen('output/a', 'w').write('x')\nprint(numpy.ones(2).sum())",
      })
      assert.deepEqual(
        [body.status, body.result, body.artifacts.length, body.limits.isolation],
        ['success', '2.0\n', 1, isolation],
      )
      const children = descendantsOf(service.pid).map(({ pid }) => pid)
      await service.stop('SIGKILL')
      await until(() => !children.some(isRunning), 'every process of the sandbox is gone')
    })
  }
})

describe('a service that cannot start', () => {
  /** Starts it with a folder for what is temporary; more than memory holds is kept there too. */
  const fail = async (env: Record<string, string>) => {
    const temporary = mkdtempSync(join(tmpdir(), 'coderunner-fail-'))
    after(() => rmSync(temporary, { recursive: true, force: true }))
    const large = { SCRATCH_MB: '65536', SANDBOX_CONCURRENCY: '64', SANDBOX_POOL_SIZE: '1' }
    const child = spawn(process.execPath, [mainFile], {
      env: { ...process.env, ...large, TMPDIR: temporary, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const [[code], said] = await Promise.all([once(child, 'exit'), text(child.stderr)])
    return { code, said, left: readdirSync(temporary) }
  }

  for (const isolation of ['namespaces', 'landlock']) {
    test(`for its port says so and leaves nothing behind with the tier ${isolation}`, async () => {
      const taken = createServer().listen(0, '127.0.0.1')
      await once(taken, 'listening')
      const { port } = taken.address() as AddressInfo
      const where = { DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port) }
      const { code, said, left } = await fail({ ...where, SANDBOX_ISOLATION: isolation })
      taken.close()
      assert.match(said, new RegExp(`^CodeRunner did not start: 127.0.0.1:${port} is in use`))
      assert.deepEqual([code, said.trim().split('\n').length, left], [1, 1, []])
    })
  }

  test('for its DATA_DIR says so at once', async () => {
    const { code, said, left } = await fail({ DATA_DIR: '/proc/x' })
    assert.deepEqual(
      { code, said, left },
      {
        code: 1,
        said: 'CodeRunner did not start: DATA_DIR="/proc/x" cannot be written to (ENOENT); name a folder that this user may make or write to\n',
        left: [],
      },
    )
  })
})
