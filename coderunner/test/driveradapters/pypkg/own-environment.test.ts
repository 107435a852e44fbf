import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { outcome } from '../../fakes/outcome.ts'
import { type TestApp, testApp } from '../../fakes/test-app.ts'

const shop = async (t: TestContext, env: Record<string, string> = {}): Promise<TestApp> => {
  const app = await testApp(t, env)
  app.packages.index.set('attrs', { versions: ['24.1', '25.1'] })
  app.packages.index.set('pyyaml', { versions: ['6.0'] })
  app.packages.index.set('numpy', { versions: ['1.26', '2.0'] })
  return app
}

const execute = ({ server }: TestApp, payload: object) =>
  server.inject({ method: 'POST', url: '/api/runner/execute', payload })

/** The environment of the last program that is not a check of an import. */
const ranIn = ({ sandbox }: TestApp): string | null => {
  const programs = sandbox.programs.filter(({ code }) => !code.startsWith('is_done'))
  return programs.at(-1)?.environment?.digest ?? null
}

const missing = (...modules: string[]) => ({
  valid: false,
  violations: [],
  imports: modules.map((module) => ({ module, allowed: false, installed: false })),
})

describe('an execution', () => {
  it('without packages runs in the base, and after an install in what is installed', async (t) => {
    const app = await shop(t)
    await execute(app, { code: 'x' })
    assert.equal(ranIn(app), null)
    const url = '/api/pypkg/install'
    await app.server.inject({ method: 'POST', url, payload: { package: 'attrs' } })
    await execute(app, { code: 'x' })
    assert.equal(ranIn(app), 'anonymous:attrs-25.1')
  })

  it('with packages runs in an environment of its own, which may override the base', async (t) => {
    const app = await shop(t)
    await execute(app, { code: 'x', packages: ['numpy==1.26'] })
    assert.equal(ranIn(app), 'anonymous:numpy-1.26')
    assert.equal(app.packages.orders[0]?.base, 'overridable')
    await execute(app, { code: 'x' })
    assert.equal(ranIn(app), null)
  })

  it('resolves the same packages once, in whatever order they stand', async (t) => {
    const app = await shop(t)
    await execute(app, { code: 'x', packages: ['attrs', 'pyyaml'] })
    await execute(app, { code: 'x', packages: ['pyyaml', 'attrs'] })
    assert.deepEqual(app.packages.orders.length, 1)
  })

  it('takes the dependencies that the program names itself (PEP 723)', async (t) => {
    const app = await shop(t)
    const code = '# /// script\n# dependencies = ["attrs==24.1"]\n# ///\nprint(1)'
    await execute(app, { code, packages: ['pyyaml'] })
    assert.equal(ranIn(app), 'anonymous:attrs-24.1+pyyaml-6.0')
  })

  it('for another Python is refused with 409, nothing having run', async (t) => {
    const app = await shop(t)
    const code = '# /// script\n# requires-python = ">=3.99"\n# ///\n'
    const problem = (await execute(app, { code })).json()
    assert.deepEqual(
      [problem.code, problem.detail, app.sandbox.programs.length],
      [
        'python_version_unmet',
        'the program asks for Python >=3.99; programs run with 3.13.2 here',
        0,
      ],
    )
  })

  it('refuses malformed packages with 400 at their place, also as a job', async (t) => {
    const app = await shop(t)
    for (const headers of [{}, { prefer: 'respond-async' }]) {
      const answer = await app.server.inject({
        ...{ method: 'POST', url: '/api/runner/execute', headers },
        payload: { code: 'x', packages: ['attrs', 'git+https://x'] },
      })
      assert.deepEqual([answer.statusCode, answer.json().errors[0].pointer], [400, '/packages/1'])
    }
  })

  it('fails as an install does, nothing having run', async (t) => {
    const app = await shop(t)
    const problem = (await execute(app, { code: 'x', packages: ['nothing-like-it'] })).json()
    assert.deepEqual([problem.status, problem.code], [404, 'package_not_found'])
    assert.equal(app.sandbox.programs.length, 0)
  })
})

describe('the making of an execution’s environment', () => {
  const ask = (app: TestApp, headers: Record<string, string>) =>
    app.server.inject({
      ...{ method: 'POST', url: '/api/runner/execute', headers },
      payload: { code: 'x', packages: ['attrs', 'pyyaml'] },
    })
  const dataOf = (body: string, event: string) =>
    body
      .split('\n\n')
      .filter((block) => block.includes(`event: ${event}\n`))
      .map((block) => JSON.parse(String(block.split('\ndata: ')[1])))

  it('is told as it goes to who follows the stream, once', async (t) => {
    const app = await shop(t)
    const { body } = await ask(app, { accept: 'text/event-stream' })
    const fetched = (name: string, done: number) => ({
      ...{ step: 'downloading', name, done, total: 2 },
      message: `downloading ${name} ${done}/2`,
    })
    assert.deepEqual(dataOf(body, 'progress'), [
      { step: 'resolving', message: 'resolving' },
      fetched('attrs', 1),
      fetched('pyyaml', 2),
      { step: 'installing', message: 'installing' },
      { step: 'verifying', message: 'verifying' },
      { step: 'running', message: 'running' },
    ])
    const again = await ask(app, { accept: 'text/event-stream' })
    assert.deepEqual(dataOf(again.body, 'progress'), [])
  })

  it('is the progress of its job, which ends as other jobs do', async (t) => {
    const app = await shop(t)
    const built = Promise.withResolvers<void>()
    app.packages.onBuild = () => built.promise
    const { id } = (await ask(app, { prefer: 'respond-async' })).json()
    const stateOf = async () => (await app.server.inject(`/api/job/${id}`)).json()
    while ((await stateOf()).progress.message !== 'installing') {
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.deepEqual((await stateOf()).progress, { done: 2, total: 2, message: 'installing' })
    built.resolve()
    const { body } = await app.server.inject(`/api/job/${id}/events`)
    assert.deepEqual(dataOf(body, 'progress').at(-1), { done: 0, total: 1, message: 'running' })
    assert.deepEqual((await stateOf()).progress, { done: 1, total: 1, message: 'succeeded' })
  })
})

describe('auto_install', () => {
  it('adds what brings the missing modules', async (t) => {
    const app = await shop(t)
    app.sandbox.verdict = missing('yaml.nodes', 'attrs')
    await execute(app, { code: 'import yaml.nodes, attrs', auto_install: true })
    assert.equal(ranIn(app), 'anonymous:attrs-25.1+pyyaml-6.0')
  })

  it('adds to the packages of the request', async (t) => {
    const app = await shop(t)
    app.sandbox.verdict = missing('yaml')
    await execute(app, { code: 'x', packages: ['attrs==24.1'], auto_install: true })
    assert.deepEqual(
      [ranIn(app), app.sandbox.validatedIn],
      ['anonymous:attrs-24.1+pyyaml-6.0', ['anonymous:attrs-24.1']],
    )
  })

  it('leaves a module to the program that nothing brings', async (t) => {
    const app = await shop(t)
    app.sandbox.verdict = missing('yaml', 'nothing_like_it')
    const answer = await execute(app, { code: 'x', auto_install: true })
    assert.deepEqual([answer.statusCode, ranIn(app)], [200, 'anonymous:pyyaml-6.0'])
  })

  it('is off by default, on by AUTO_INSTALL_IMPORTS, and off again by the request', async (t) => {
    const cases = [
      [{}, {}, null],
      [{ AUTO_INSTALL_IMPORTS: 'true' }, {}, 'anonymous:pyyaml-6.0'],
      [{ AUTO_INSTALL_IMPORTS: 'true' }, { auto_install: false }, null],
      [{ AUTO_INSTALL_IMPORTS: 'true', ALLOW_PACKAGE_INSTALL: 'false' }, {}, null],
    ] as const
    for (const [env, body, environment] of cases) {
      const app = await shop(t, env)
      app.sandbox.verdict = missing('yaml')
      await execute(app, { code: 'import yaml', ...body })
      assert.equal(ranIn(app), environment)
    }
  })
})

describe('a rejected program', () => {
  const violationOf = (module: string) => ({
    ...{ line: 1, column: 8, rule: 'module_not_installed', module },
    ...{ message: `the module '${module}' is not installed`, suggestion: 'use json' },
  })
  const error = { name: 'SyntaxError', value: 'no', line: 1, column: 8, traceback: [] }
  const rejectedFor = (module: string) =>
    outcome({ status: 'rejected', error: { ...error, violations: [violationOf(module)] } })
  const rejected = rejectedFor('yaml')

  /** What a program is advised that lacks a module. */
  const adviceOn = async (app: TestApp, module: string, body: object): Promise<string> => {
    app.sandbox.verdict = missing(module)
    app.sandbox.play = ({ code }) => (code.startsWith('is_done') ? outcome() : rejectedFor(module))
    const answer = (await execute(app, { code: `import ${module}`, ...body })).json()
    return answer.error.violations[0].suggestion
  }

  it('is told the distribution that brings a missing module', async (t) => {
    const app = await shop(t)
    app.sandbox.play = () => rejected
    const { error: told, stderr } = (await execute(app, { code: 'import yaml' })).json()
    const suggestion =
      'install it: "packages": ["pyyaml"] for this execution, or POST /api/pypkg/install; or use json'
    const message = "the module 'yaml' is not installed"
    assert.deepEqual(
      [told.violations, stderr],
      [
        [{ line: 1, column: 8, rule: 'module_not_installed', message, suggestion }],
        `<code>:1:8: module_not_installed: ${message} — ${suggestion}\n`,
      ],
    )
  })

  it('is told nothing of it where nothing may be installed', async (t) => {
    const app = await shop(t, { ALLOW_PACKAGE_INSTALL: 'false' })
    app.sandbox.play = () => rejected
    const { violations } = (await execute(app, { code: 'import yaml' })).json().error
    const ask = "ask the operator to add 'yaml' to the base environment"
    assert.equal(violations[0].suggestion, `use json, or ${ask}`)
  })

  it('is told why auto_install did not bring a module, and not to install it', async (t) => {
    const app = await shop(t, { ALLOWED_PACKAGES: 'attrs,jieba,nothing-like-it' })
    app.packages.index.set('jieba', { versions: ['0.42'], hasWheels: false })
    const reasons = {
      jieba: 'no wheel of jieba',
      nothing_like_it: 'there is no package nothing-like-it',
      networkx: 'the operator does not let networkx be installed',
      attrs: 'attrs, which auto_install added, does not bring it',
    }
    for (const [module, reason] of Object.entries(reasons)) {
      assert.equal(await adviceOn(app, module, { auto_install: true }), `${reason}; use json`)
    }
  })

  it('is told of what the operator denies without auto_install too', async (t) => {
    const app = await shop(t, { DENIED_PACKAGES: 'PyYAML' })
    const refusal = 'the operator does not let pyyaml be installed; use json'
    assert.equal(await adviceOn(app, 'yaml', {}), refusal)
  })
})
