import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { outcome } from '../../fakes/outcome.ts'
import { testApp } from '../../fakes/test-app.ts'

const shop = async (t: TestContext, env: Record<string, string> = {}) => {
  const app = await testApp(t, env)
  app.packages.index.set('attrs', { versions: ['24.1', '25.1'] })
  app.packages.index.set('jinja2', { versions: ['3.1'], requires: ['markupsafe'] })
  app.packages.index.set('markupsafe', { versions: ['3.0'] })
  app.packages.index.set('numpy', { versions: ['1.26', '2.0'] })
  return app
}

type Headers = Record<string, string>

const install = (server: FastifyInstance, payload: object, headers: Headers = {}) =>
  server.inject({ method: 'POST', url: '/api/pypkg/install', payload, headers })

const uninstall = (server: FastifyInstance, name: string, headers: Headers = {}) =>
  server.inject({
    ...{ method: 'DELETE', url: '/api/pypkg/uninstall', headers },
    payload: { package: name },
  })

const namesOf = async (server: FastifyInstance, headers: Headers = {}): Promise<string[]> => {
  const { packages } = (await server.inject({ url: '/api/pypkg/list', headers })).json()
  return packages.map(({ name, version }: Record<string, string>) => `${name} ${version}`)
}

describe('POST /api/pypkg/install', () => {
  it('installs a package with what it needs, and says what is new', async (t) => {
    const { server } = await shop(t)
    const answer = await install(server, { packages: ['jinja2', 'numpy'] })
    assert.deepEqual(
      [answer.statusCode, answer.json()],
      [
        200,
        {
          status: 'success',
          installed: [
            { name: 'jinja2', version: '3.1' },
            { name: 'markupsafe', version: '3.0' },
          ],
          removed: [],
          changed: [],
          satisfied: [{ name: 'numpy', version: '2.0' }],
          not_needed: [],
          environment: 'anonymous:jinja2-3.1+markupsafe-3.0',
        },
      ],
    )
  })

  it('names what its marker leaves out', async (t) => {
    const { server } = await shop(t)
    const packages = ['attrs;python_version<"3"', 'jinja2', 'numpy ; python_version < "3"']
    const { installed, not_needed } = (await install(server, { packages })).json()
    assert.deepEqual(
      [installed.map(({ name }: { name: string }) => name), not_needed],
      [['jinja2', 'markupsafe'], ['attrs ; python_version < "3"']],
    )
  })

  it('tells neither field from both', async (t) => {
    const { server } = await shop(t)
    const payloads = [{}, { package: 'attrs', packages: ['attrs'] }]
    const problems = await Promise.all(payloads.map((payload) => install(server, payload)))
    assert.deepEqual(
      problems.map((problem) => problem.json().detail),
      [
        '/packages is needed: a list in `packages`, or one in `package`',
        '/package stands beside `packages`; accepted is one of the two',
      ],
    )
  })

  it('adds to what is installed, keeps its versions, and says what changed', async (t) => {
    const { server, packages } = await shop(t)
    await install(server, { package: 'attrs==24.1' })
    const added = (await install(server, { package: 'jinja2' })).json()
    assert.deepEqual(packages.orders.at(-1)?.preferred, { attrs: '24.1' })
    assert.deepEqual(
      added.installed.map(({ name }: { name: string }) => name),
      ['jinja2', 'markupsafe'],
    )
    const { changed } = (await install(server, { package: 'attrs==25.1' })).json()
    assert.deepEqual(changed, [{ name: 'attrs', version: '25.1', previous_version: '24.1' }])
    assert.deepEqual(await namesOf(server), [
      'attrs 25.1',
      'jinja2 3.1',
      'markupsafe 3.0',
      'numpy 2.0',
    ])
  })

  it('checks in the sandbox that what was asked for can be imported', async (t) => {
    const { server, sandbox } = await shop(t)
    await install(server, { package: 'jinja2' })
    const [program] = sandbox.programs
    assert.match(String(program?.code), / import jinja2\n/)
    assert.equal(program?.environment?.folder, 'anonymous:jinja2-3.1+markupsafe-3.0.new')
  })

  it('changes nothing when it cannot be imported', async (t) => {
    const { server, sandbox, packages } = await shop(t)
    const error = { name: 'ImportError', value: 'no', line: 1, column: 1, traceback: [] }
    sandbox.play = () => outcome({ status: 'error', error })
    const problem = (await install(server, { package: 'attrs' })).json()
    assert.deepEqual(
      [problem.status, problem.code, problem.detail],
      [422, 'package_not_importable', 'attrs 25.1 (attrs): ImportError: no'],
    )
    assert.deepEqual(await namesOf(server), ['numpy 2.0'])
    assert.deepEqual(packages.removed, ['anonymous:attrs-25.1.new'])
  })

  it('tells how far it is as events, and the whole answer last', async (t) => {
    const { server } = await shop(t)
    const { body, headers } = await install(
      server,
      { package: 'attrs' },
      { accept: 'text/event-stream' },
    )
    const events = body.split('\n\n').filter((block) => block.startsWith('event: '))
    assert.equal(headers['content-type'], 'text/event-stream; charset=utf-8')
    assert.deepEqual(
      events.map((block) => /"message":"([^"]+)"/.exec(block)?.[1] ?? block.split('\n')[0]),
      ['resolving', 'downloading attrs 1/1', 'installing', 'verifying', 'event: result'],
    )
  })

  it('becomes a job with Prefer: respond-async', async (t) => {
    const { server } = await shop(t)
    const accepted = await install(server, { package: 'attrs' }, { prefer: 'respond-async' })
    const { id, kind } = accepted.json()
    assert.deepEqual([accepted.statusCode, kind], [202, 'install'])
    await server.inject(`/api/job/${id}/events`)
    const { installed } = (await server.inject(`/api/job/${id}/result`)).json()
    assert.deepEqual(installed, [{ name: 'attrs', version: '25.1' }])
    const { progress } = (await server.inject(`/api/job/${id}`)).json()
    assert.deepEqual(progress, { done: 1, total: 1, message: 'succeeded' })
  })

  it('with an Idempotency-Key is done once, and answered alike', async (t) => {
    const { server, packages } = await shop(t)
    const key = { 'idempotency-key': 'k' }
    const answers = [
      await install(server, { package: 'attrs' }, key),
      await install(server, { package: 'attrs' }, key),
    ]
    assert.deepEqual(answers[0]?.json(), answers[1]?.json())
    assert.equal(packages.orders.length, 1)
  })

  it('is each owner’s own', async (t) => {
    const { server } = await shop(t, { API_TOKENS: 'alice:s1,bob:s2' })
    const [alice, bob] = ['s1', 's2'].map((token) => ({ authorization: `Bearer ${token}` }))
    await install(server, { package: 'attrs' }, alice)
    assert.deepEqual(await namesOf(server, alice), ['attrs 25.1', 'numpy 2.0'])
    assert.deepEqual(await namesOf(server, bob), ['numpy 2.0'])
  })

  const bad: Record<string, [payload: object, status: number, code: string]> = {
    'an empty list': [{ packages: [] }, 400, 'invalid_request'],
    'neither field': [{}, 400, 'invalid_request'],
    'both fields': [{ package: 'attrs', packages: ['attrs'] }, 400, 'invalid_request'],
    'an unknown field': [{ package: 'attrs', upgrade: true }, 400, 'invalid_request'],
    '101 packages': [{ packages: Array(101).fill('attrs') }, 400, 'invalid_request'],
    'a command': [{ package: 'requests; rm -rf /' }, 400, 'invalid_request'],
    'an option': [{ package: '--index-url=http://x/' }, 400, 'invalid_request'],
    'an address': [{ package: 'git+https://x/y' }, 400, 'invalid_request'],
    'a path': [{ package: '../x' }, 400, 'invalid_request'],
    'a package that is not there': [{ package: 'attr-s' }, 404, 'package_not_found'],
    'a version that is not there': [{ package: 'attrs==1' }, 404, 'package_not_found'],
    'two versions at once': [{ packages: ['attrs==24.1', 'attrs==25.1'] }, 409, 'package_conflict'],
  }
  for (const [title, [payload, status, code]] of Object.entries(bad)) {
    it(`refuses ${title} with ${status} ${code}, and changes nothing`, async (t) => {
      const { server } = await shop(t)
      const problem = (await install(server, payload)).json()
      assert.deepEqual([problem.status, problem.code], [status, code])
      assert.deepEqual(await namesOf(server), ['numpy 2.0'])
    })
  }

  it('names every bad requirement at its place, also before it becomes a job', async (t) => {
    const { server } = await shop(t)
    const packages = ['attrs', '../x', 'a b']
    const job = await install(server, { packages }, { prefer: 'respond-async' })
    assert.equal(job.statusCode, 400)
    const { errors } = (await install(server, { packages })).json()
    assert.deepEqual(
      errors.map(({ pointer }: { pointer: string }) => pointer),
      ['/packages/1', '/packages/2'],
    )
  })
})

describe('DELETE /api/pypkg/uninstall', () => {
  it('removes a package and what only it needed', async (t) => {
    const { server } = await shop(t)
    await install(server, { packages: ['jinja2', 'attrs'] })
    const answer = await uninstall(server, 'Jinja2')
    assert.deepEqual(answer.json(), {
      status: 'success',
      removed: [
        { name: 'jinja2', version: '3.1' },
        { name: 'markupsafe', version: '3.0' },
      ],
      environment: 'anonymous:attrs-25.1',
    })
    assert.deepEqual(await namesOf(server), ['attrs 25.1', 'numpy 2.0'])
  })

  it('takes the name from the query too, and ends with the base alone', async (t) => {
    const { server } = await shop(t)
    await install(server, { package: 'attrs' })
    const url = '/api/pypkg/uninstall?package=attrs'
    const headers = { 'content-type': 'application/json' }
    const { environment } = (await server.inject({ method: 'DELETE', url, headers })).json()
    assert.equal(environment, null)
  })

  const refused: Record<string, [status: number, code: string, detail: RegExp]> = {
    numpy: [409, 'package_in_base', /numpy belongs to the base environment/],
    markupsafe: [409, 'package_needed', /markupsafe is needed by jinja2/],
    pandas: [404, 'package_not_installed', /pandas is not installed/],
    'attrs==1': [400, 'invalid_request', /accepted is a name alone/],
    '../x': [400, 'invalid_request', /accepted is a name alone/],
  }
  for (const [name, [status, code, detail]] of Object.entries(refused)) {
    it(`refuses ${name} with ${status} ${code}, and changes nothing`, async (t) => {
      const { server } = await shop(t)
      await install(server, { package: 'jinja2' })
      const problem = (await uninstall(server, name)).json()
      assert.deepEqual([problem.status, problem.code], [status, code])
      assert.match(problem.detail, detail)
      assert.deepEqual(await namesOf(server), ['jinja2 3.1', 'markupsafe 3.0', 'numpy 2.0'])
    })
  }

  it('refuses what was asked for and is needed by another', async (t) => {
    const { server } = await shop(t)
    await install(server, { packages: ['jinja2', 'markupsafe'] })
    const { detail } = (await uninstall(server, 'markupsafe')).json()
    assert.equal(detail, 'markupsafe is needed by jinja2')
  })
})

describe('GET /api/pypkg/list', () => {
  it('says of each package where it comes from and whether it was asked for', async (t) => {
    const { server } = await shop(t)
    await install(server, { package: 'jinja2' })
    const { packages, next_cursor, environment } = (await server.inject('/api/pypkg/list')).json()
    assert.deepEqual([next_cursor, environment], [null, 'anonymous:jinja2-3.1+markupsafe-3.0'])
    assert.deepEqual(packages[0], {
      ...{ name: 'jinja2', version: '3.1', summary: 'jinja2 for tests', size_bytes: 100 },
      ...{ source: 'installed', requested: true, import_names: ['jinja2'] },
    })
    assert.deepEqual(
      packages.map(({ name, source, requested }: Record<string, unknown>) => [
        name,
        source,
        requested,
      ]),
      [
        ['jinja2', 'installed', true],
        ['markupsafe', 'installed', false],
        ['numpy', 'base', false],
      ],
    )
  })

  it('comes in pages', async (t) => {
    const { server } = await shop(t)
    await install(server, { package: 'jinja2' })
    const page = (await server.inject('/api/pypkg/list?limit=2')).json()
    assert.deepEqual([page.packages.length, page.next_cursor], [2, 'markupsafe'])
    const last = (await server.inject(`/api/pypkg/list?limit=2&cursor=${page.next_cursor}`)).json()
    assert.deepEqual([last.packages[0].name, last.next_cursor], ['numpy', null])
  })
})

describe('ALLOW_PACKAGE_INSTALL=false', () => {
  const asks = {
    'an install': { url: '/api/pypkg/install', payload: { package: 'attrs' } },
    'an install as a job': {
      url: '/api/pypkg/install',
      payload: { package: 'attrs' },
      headers: { prefer: 'respond-async' },
    },
    'packages of an execution': {
      url: '/api/runner/execute',
      payload: { code: 'x', packages: ['attrs'] },
    },
    'the metadata of a program': {
      url: '/api/runner/execute',
      payload: { code: '# /// script\n# dependencies = ["attrs"]\n# ///\n' },
    },
  }
  for (const [title, ask] of Object.entries(asks)) {
    it(`answers ${title} with 403`, async (t) => {
      const { server } = await shop(t, { ALLOW_PACKAGE_INSTALL: 'false' })
      const problem = (await server.inject({ method: 'POST', ...ask })).json()
      assert.deepEqual([problem.status, problem.code], [403, 'package_install_disabled'])
    })
  }

  it('answers an uninstall with 403', async (t) => {
    const { server } = await shop(t, { ALLOW_PACKAGE_INSTALL: 'false' })
    assert.equal((await uninstall(server, 'attrs')).json().code, 'package_install_disabled')
  })
})
