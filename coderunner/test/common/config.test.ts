import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { ConfigError } from '@coderunner/common/config/read-config.ts'
import { readConfig } from '../../src/common/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
after(() => rmSync(folder, { recursive: true }))

const envFile = join(folder, '.env')
const factsFile = join(folder, 'facts.json')
writeFileSync(factsFile, JSON.stringify({ python: '/p', sitePackages: '/s' }))

const read = (env: Record<string, string>, file = '') => {
  writeFileSync(envFile, file)
  return readConfig({ env, envFile, factsFile, defaultImports: ['json', 'math'] })
}

const problemsOf = (env: Record<string, string>, file = ''): readonly string[] => {
  try {
    read(env, file)
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return error.problems
  }
  return []
}

describe("CodeRunner's configuration", () => {
  it('follows a link to an environment once, so that it stays the same while it is served', () => {
    const environment = join(folder, 'environments', 'a'.repeat(32))
    mkdirSync(join(environment, 'site-packages'), { recursive: true })
    const current = join(folder, 'environments', 'current')
    symlinkSync(environment, current)
    const { sitePackages } = read({ CODERUNNER_ENVIRONMENT: join(current, 'site-packages') })
    assert.equal(sitePackages, join(environment, 'site-packages'))
  })

  it('has the documented defaults', () => {
    const config = read({})
    assert.deepEqual(
      {
        port: config.port,
        host: config.host,
        maxExecutionTimeS: config.maxExecutionTimeS,
        maxMemoryMb: config.maxMemoryMb,
        allowPackageInstall: config.allowPackageInstall,
        jobTtlMs: config.jobTtlMs,
        sandboxIsolation: config.sandboxIsolation,
        sandboxQueueMax: config.sandboxQueueMax,
        maxOutputBytes: config.maxOutputBytes,
        maxArtifactBytes: config.maxArtifactBytes,
        scratchMb: config.scratchMb,
        importsAllowed: config.importsAllowed,
        languageGuard: config.languageGuard,
        logLevel: config.logLevel,
        pythonBin: config.pythonBin,
        sitePackages: config.sitePackages,
        warnings: config.warnings,
      },
      {
        port: 8080,
        host: '127.0.0.1',
        maxExecutionTimeS: 30,
        maxMemoryMb: 512,
        allowPackageInstall: true,
        jobTtlMs: 86_400_000,
        sandboxIsolation: 'auto',
        sandboxQueueMax: 256,
        maxOutputBytes: 1_048_576,
        maxArtifactBytes: 16_777_216,
        scratchMb: 64,
        importsAllowed: ['json', 'math'],
        languageGuard: 'on',
        logLevel: 'info',
        pythonBin: '/p',
        sitePackages: '/s',
        warnings: [],
      },
    )
  })

  it('takes the environment before the .env file', () => {
    const config = read({ PORT: '1' }, 'PORT=2\nMAX_EXECUTION_TIME=7\n')
    assert.deepEqual([config.port, config.maxExecutionTimeS], [1, 7])
  })

  it('lists every problem at once, those of several settings together included', () => {
    const env = {
      PORT: 'http',
      HOST: 'a b',
      MAX_EXECUTION_TIME: '-1',
      API_TOKENS: 'alice',
      API_TOKENS_FILE: '/none',
      ALLOWED_IMPORTS: '-numpy',
      PACKAGE_INDEX_URL: 'pypi',
      CALLBACK_ALLOW: 'ok.example,*',
      CODERUNNER_TEST_LANGUAGE_GUARD: 'off',
      NODE_ENV: 'production',
    }
    const names = problemsOf(env).map((problem) => /^[A-Z_]+/.exec(problem)?.[0])
    assert.deepEqual(names.toSorted(), [
      'ALLOWED_IMPORTS',
      'API_TOKENS',
      'API_TOKENS_FILE',
      'CALLBACK_ALLOW',
      'CODERUNNER_TEST_LANGUAGE_GUARD',
      'HOST',
      'MAX_EXECUTION_TIME',
      'PACKAGE_INDEX_URL',
      'PORT',
    ])
  })

  it('says what a list of packages takes', () => {
    assert.deepEqual(problemsOf({ DENIED_PACKAGES: 'torch, numpy<2' }), [
      'DENIED_PACKAGES="torch, numpy<2" has "numpy<2", which is no name of a package; accepted is names, comma-separated, with `*` and `?` for any letters, such as `torch,nvidia-*`; versions are not',
    ])
  })

  it('wants to know where Python is', () => {
    assert.throws(
      () => readConfig({ env: {}, envFile, factsFile: '/none', defaultImports: [] }),
      /CODERUNNER_PYTHON is not set.*\n.*CODERUNNER_ENVIRONMENT is not set/,
    )
  })

  it('listens everywhere once there are tokens', () => {
    assert.equal(read({ API_TOKENS: 'alice:s1' }).host, '0.0.0.0')
  })

  it('takes a HOST without tokens, with one loud warning', () => {
    const { host, warnings } = read({ HOST: '0.0.0.0' })
    assert.equal(host, '0.0.0.0')
    assert.deepEqual(warnings, [
      'HOST=0.0.0.0 was given and no API_TOKENS: WHOEVER REACHES THIS ADDRESS CAN RUN CODE HERE. Set API_TOKENS, or leave HOST out.',
    ])
  })

  it('has no warning for a HOST with tokens', () => {
    const env = { HOST: '0.0.0.0', API_TOKENS: 'alice:0123456789abcdef' }
    assert.deepEqual(read(env).warnings, [])
  })

  for (const host of ['127.0.0.1', 'localhost', '::1']) {
    it(`has no warning for HOST=${host} without tokens`, () => {
      assert.deepEqual(read({ HOST: host }).warnings, [])
    })
  }

  it('warns once of tokens under 16 characters, and names their owners alone', () => {
    const env = { API_TOKENS: 'alice:s1,bob:0123456789abcdef,carol:0123456789abcde,alice:s2' }
    assert.deepEqual(read(env).warnings, [
      'a token of alice, carol has fewer than 16 characters and may be guessed: make one with `openssl rand -hex 24`',
    ])
  })

  it('wants the Python and the environment that are named to be there', () => {
    assert.deepEqual(problemsOf({ CODERUNNER_PYTHON: '/none', CODERUNNER_ENVIRONMENT: '/none' }), [
      'CODERUNNER_PYTHON="/none" is no file; accepted is the path of a Python',
      'CODERUNNER_ENVIRONMENT="/none" is no folder; accepted is the path of a site-packages',
    ])
  })

  it('lists a broken line of the .env file with the other problems', () => {
    assert.deepEqual(problemsOf({ SCRATCH_MB: '-1' }, 'PORT 80\n'), [
      `${envFile}:1 is no assignment; accepted is NAME=value or a # comment`,
      'SCRATCH_MB="-1" is not taken; accepted is MiB, 1 to 65536',
    ])
  })

  it('warns of names in the .env file that no setting has', () => {
    assert.deepEqual(read({}, 'MAX_EXECUTION_TIMEE=7\nCOLOUR=1\n').warnings, [
      'the .env file sets what no setting is called: COLOUR, MAX_EXECUTION_TIMEE (did you mean MAX_EXECUTION_TIME?)',
    ])
  })

  it('takes tokens of both places together', () => {
    const path = join(folder, 'tokens')
    writeFileSync(path, 'bob:s2\n')
    const { tokens } = read({ API_TOKENS: 'alice:s1', API_TOKENS_FILE: path })
    assert.deepEqual(
      tokens.map(({ owner }) => owner),
      ['alice', 'bob'],
    )
  })

  it('lets the guard be off outside of production', () => {
    assert.equal(read({ CODERUNNER_TEST_LANGUAGE_GUARD: 'off' }).languageGuard, 'off')
  })
})
