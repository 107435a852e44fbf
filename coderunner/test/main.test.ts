import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

describe('starting CodeRunner', () => {
  it('stops at a bad value with every problem listed, and code 1', () => {
    const env = { PATH: process.env.PATH, PORT: 'http', SCRATCH_MB: '-1', LOG_LEVEL: '' }
    const places = { CODERUNNER_PYTHON: '/none', CODERUNNER_ENVIRONMENT: '/none' }
    const { status, stdout, stderr } = spawnSync(process.execPath, [main], {
      env: { ...env, ...places },
      encoding: 'utf8',
    })
    assert.deepEqual(
      { status, stdout, stderr: stderr.split('\n') },
      {
        status: 1,
        stdout: '',
        stderr: [
          'The configuration has problems:',
          '  - PORT="http" is not taken; accepted is a whole number, 0 to 65535',
          '  - SCRATCH_MB="-1" is not taken; accepted is MiB, 1 to 65536',
          '  - LOG_LEVEL="" is empty; accepted is `trace`, `debug`, `info`, `warn`, `error`, `fatal`, `silent`',
          '  - CODERUNNER_PYTHON="/none" is no file; accepted is the path of a Python',
          '  - CODERUNNER_ENVIRONMENT="/none" is no folder; accepted is the path of a site-packages',
          '',
        ],
      },
    )
  })
})
