import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { describe, test } from 'node:test'
import type { BoxedOutcome } from '../../../src/drivenadapters/workers/types.ts'
import { fileOf, testOperation, useWorkers } from './use-workers.ts'

const failureOf = (outcome: BoxedOutcome): string =>
  outcome.isDone ? `done: ${JSON.stringify(outcome.value)}` : outcome.failure

for (const isolation of ['namespaces', 'landlock'] as const) {
  describe(`what a file makes of a worker is its own affair (${isolation})`, () => {
    const workers = useWorkers(testOperation('attack'), { isolation })
    const attack = (name: string, argument = ''): Promise<BoxedOutcome> =>
      workers.do({ attack: name, argument })
    const said = async (name: string, argument = ''): Promise<unknown> => {
      const outcome = await attack(name, argument)
      assert.equal(outcome.isDone, true, JSON.stringify(outcome))
      return outcome.isDone && outcome.value
    }

    test('an endless loop is ended by its deadline, and what it told before is kept', async () => {
      const outcome = await workers.do(
        { attack: 'loop', argument: '' },
        { limits: { timeoutMs: 300 } },
      )
      assert.deepEqual(outcome, {
        parts: ['begun'],
        isDone: false,
        failure: 'timed_out',
        detail: '',
      })
    })

    for (const name of ['heap', 'buffers', 'wasm', 'shared', 'threads']) {
      test(`memory without end ends as too_much_memory: ${name}`, async () => {
        assert.equal(failureOf(await attack(name)), 'too_much_memory')
      })
    }

    test('an abort and a silent exit are crashes', async () => {
      assert.equal(failureOf(await attack('crash')), 'crashed')
      assert.equal(failureOf(await attack('exit')), 'crashed')
    })

    test('more output than is allowed is refused, frames of 4 GiB before they come', async () => {
      assert.equal(failureOf(await attack('output')), 'too_much_output')
      assert.equal(failureOf(await attack('hugeFrame')), 'too_much_output')
    })

    test('bytes that are no frame are a crash; 13 MB on stderr disturb nobody', async () => {
      assert.equal(failureOf(await attack('garbage')), 'crashed')
      assert.equal(await said('noise'), 'done')
    })

    test('an exception is an unreadable file, in its own words', async () => {
      assert.deepEqual(await attack('throws'), {
        parts: ['begun'],
        isDone: false,
        failure: 'file_unreadable',
        detail: 'the file is broken',
      })
    })

    test('there is no network, not even to this machine', async (t) => {
      const server = createServer().listen(0, '127.0.0.1')
      t.after(() => server.close())
      await new Promise((resolve) => server.once('listening', resolve))
      const { port } = server.address() as { port: number }
      assert.equal(await said('connect', String(port)), 'EPERM')
      assert.equal(await said('listen'), 'EPERM')
      assert.equal(await said('udp'), 'EPERM')
    })

    test('there are no other files, and none can be written', async () => {
      const denied = isolation === 'namespaces' ? 'ENOENT' : 'EACCES'
      for (const path of ['/etc/passwd', '/etc/hostname', new URL(import.meta.url).pathname]) {
        assert.equal(await said('read', path), denied)
      }
      for (const path of ['/tmp/x', '/dev/shm/x', '/x']) {
        assert.match(String(await said('write', path)), /^(EACCES|EROFS|ENOENT)$/)
      }
    })

    test('it cannot change the code of those after it', async () => {
      const denied = isolation === 'namespaces' ? 'EROFS' : 'EACCES'
      assert.equal(await said('poison'), denied)
    })

    test('the file it is given can only be read', async () => {
      const file = fileOf('hello')
      const write = (name: string) =>
        workers.do({ attack: name, argument: '' }, { file }).then(failureOf)
      assert.equal(await write('writeFile'), 'done: "EBADF"')
      assert.match(await write('reopenFile'), /^done: "(EACCES|EFBIG|ENOENT)"$/)
    })

    test('it starts no process and signals none', async () => {
      assert.equal(await said('spawn'), 'EPERM')
      assert.match(String(await said('kill', String(process.pid))), /^(ESRCH|EPERM)$/)
    })

    test('its environment holds nothing of the service', async () => {
      const names = JSON.parse(String(await said('environment')))
      const own = [
        'LANG',
        'MALLOC_ARENA_MAX',
        'NODE_COMPILE_CACHE',
        'OPENSSL_CONF',
        'TZ',
        'UV_THREADPOOL_SIZE',
      ]
      assert.deepEqual(
        names.filter((name: string) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name)),
        own,
      )
    })

    test('no file meets what another one left', async () => {
      assert.equal(await said('remember'), '1')
      assert.equal(await said('remember'), '1')
    })
  })
}
