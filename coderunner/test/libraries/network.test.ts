import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { returned, useLibrarySandbox } from './library-sandbox.ts'

describe('HTTP clients in the sandbox', () => {
  const run = useLibrarySandbox()

  it('httpx imports, builds requests, and says that the network is off', async () => {
    const off = 'network is off in the sandbox'
    const later = `ConnectError [Errno 101] ${off}\n`
    const stdout = `ConnectError [Errno -4] ${off}\n${later}${later}`
    deepEqual(
      await run('httpx_is_offline'),
      returned('https://example.com/a?q=%E4%B8%AD', { stdout }),
    )
  })

  it('requests imports, builds requests, and says that the network is off', async () => {
    const stdout = 'ConnectionError, network is off in the sandbox\n'
    deepEqual(
      await run('requests_is_offline'),
      returned('https://example.com/a?q=%E4%B8%AD', { stdout }),
    )
  })
})
