import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { catalogue } from '../../../src/errors/catalogue.ts'
import { testApp } from '../../fakes/test-app.ts'

interface Operation {
  operationId: string
  parameters: { name: string; in: string }[]
  requestBody?: { required: boolean; content: Record<string, { example?: object }> }
  responses: Record<string, { headers?: object; content?: Record<string, object> }>
}

interface Description {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: { Problem: { properties: { code: object } } } }
}

const described = async (t: TestContext): Promise<Description> =>
  (await (await testApp(t)).server.inject('/openapi.json')).json()

const operationsOf = ({ paths }: Description): [string, Operation][] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  )

const operation = async (t: TestContext, name: string): Promise<Operation> => {
  const found = operationsOf(await described(t)).find(([one]) => one === name)
  assert.ok(found, name)
  return found[1]
}

const headersTaken = ({ parameters }: Operation): string[] =>
  parameters.filter((one) => one.in === 'header').map(({ name }) => name)

const execute = 'POST /api/runner/execute'
const install = 'POST /api/pypkg/install'

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and has every operation of the contract, each by its name', async (t) => {
    const description = await described(t)
    assert.match(description.openapi, /^3\.1\./)
    const named = operationsOf(description).map(([name, { operationId }]) => [name, operationId])
    assert.deepEqual(Object.fromEntries(named), {
      'DELETE /api/job/{id}': 'cancelJob',
      'DELETE /api/pypkg/uninstall': 'uninstallPackage',
      'GET /api/health': 'getHealth',
      'GET /api/health/live': 'getLiveness',
      'GET /api/health/ready': 'getReadiness',
      'GET /api/job': 'listJobs',
      'GET /api/job/{id}': 'getJob',
      'GET /api/job/{id}/events': 'followJob',
      'GET /api/job/{id}/result': 'getJobResult',
      'GET /api/pypkg/list': 'listPackages',
      'GET /api/runner/capabilities': 'getCapabilities',
      'GET /api/runner/executions/{id}/artifacts/{path}': 'getArtifact',
      [install]: 'installPackages',
      [execute]: 'executeProgram',
      'POST /api/runner/validate': 'validateProgram',
    })
  })

  for (const name of [execute, install]) {
    it(`has the headers, the stream, the job and its address of ${name}`, async (t) => {
      const { responses, ...rest } = await operation(t, name)
      assert.deepEqual(
        [
          headersTaken(rest as Operation),
          Object.keys(responses['200']?.content ?? {}),
          Object.keys(responses['202']?.headers ?? {}),
          Object.keys(responses['4XX']?.headers ?? {}),
        ],
        [
          ['Prefer', 'Idempotency-Key', 'X-Request-Id'],
          ['application/json', 'text/event-stream'],
          ['Location', 'Preference-Applied'],
          ['Retry-After'],
        ],
      )
    })
  }

  it('takes X-Request-Id everywhere, and Last-Event-ID of who follows a job', async (t) => {
    const all = operationsOf(await described(t))
    assert.deepEqual(
      all.filter(([, one]) => !headersTaken(one).includes('X-Request-Id')),
      [],
    )
    assert.deepEqual(
      all.filter(([, one]) => headersTaken(one).includes('Last-Event-ID')).map(([name]) => name),
      ['GET /api/job/{id}/events'],
    )
  })

  it('has the bytes of an artifact', async (t) => {
    const name = 'GET /api/runner/executions/{id}/artifacts/{path}'
    const { responses, ...rest } = await operation(t, name)
    assert.deepEqual(Object.keys(responses), ['200', '206', '304', '4XX', '5XX'])
    assert.deepEqual(Object.keys(responses['200']?.content ?? {}), ['application/octet-stream'])
    assert.deepEqual(headersTaken(rest as Operation), [
      'If-None-Match',
      'Range',
      'If-Range',
      'X-Request-Id',
    ])
  })

  it('closes the list of the codes of problems', async (t) => {
    const { components } = await described(t)
    const codes = { type: 'string', enum: Object.keys(catalogue) }
    assert.deepEqual(components.schemas.Problem.properties.code, codes)
  })

  for (const name of [execute, install, 'POST /api/runner/validate']) {
    it(`has an example of a body that ${name} takes`, async (t) => {
      const { server, packages } = await testApp(t)
      packages.index.set('sympy', { versions: ['1.14.0'] })
      const { requestBody } = await operation(t, name)
      const payload = requestBody?.content['application/json']?.example
      assert.ok(payload)
      const url = name.replace('POST ', '')
      assert.equal((await server.inject({ method: 'POST', url, payload })).statusCode, 200)
    })
  }

  it('lets the body of an uninstall be left out', async (t) => {
    const { requestBody } = await operation(t, 'DELETE /api/pypkg/uninstall')
    assert.equal(requestBody?.required, false)
  })
})
