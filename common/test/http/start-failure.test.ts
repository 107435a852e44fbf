import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, it } from 'node:test'
import { startFailure } from '../../src/http/start-failure.ts'

describe('why a service did not start', () => {
  it('names the address that is in use, and the settings that choose another', async (t) => {
    const first = createServer().listen(0, '127.0.0.1')
    t.after(() => first.close())
    await once(first, 'listening')
    const { port } = first.address() as AddressInfo
    const [error] = await once(
      createServer().listen(port, '127.0.0.1').on('listening', assert.fail),
      'error',
      { signal: t.signal },
    ).catch((thrown) => [thrown])
    assert.equal(
      startFailure(error, 'PORT'),
      `127.0.0.1:${port} is in use by another program; choose another port with PORT, or another address with HOST`,
    )
  })

  it('puts an IPv6 address in brackets', () => {
    const error = Object.assign(new Error('listen'), { code: 'EACCES', address: '::1', port: 80 })
    assert.match(startFailure(error, 'PORT'), /^\[::1\]:80 may not be listened on by this user/)
  })

  it('says what a child process said, not the script it was given', () => {
    let failure: unknown
    try {
      const script = 'process.stderr.write("line\\nno such cgroup\\n");process.exit(2)'
      execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      failure = error
    }
    assert.equal(startFailure(failure, 'PORT'), 'no such cgroup')
  })

  it('says that a disk is full, whoever noticed', () => {
    const full = 'a disk is full, probably that of DATA_DIR; make room, some MB do'
    const errors = [
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
      Object.assign(new Error('database or disk is full'), { errcode: 13 }),
      Object.assign(new Error('Command failed'), { stderr: 'x\nNo space left on device\n' }),
    ]
    assert.deepEqual(
      errors.map((error) => startFailure(error, 'PORT')),
      [
        `${full} (ENOSPC: no space left on device, write)`,
        `${full} (database or disk is full)`,
        `${full} (No space left on device)`,
      ],
    )
  })

  it('is the first line of any other message, without a stack', () => {
    const words = [new Error('no room\n    at x.ts:1'), 'plain', undefined].map((thrown) =>
      startFailure(thrown, 'PORT'),
    )
    assert.deepEqual(words, ['no room', 'plain', 'undefined'])
  })
})
