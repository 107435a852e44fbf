import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, it, type TestContext } from 'node:test'
import { AppError } from '../../../src/errors/app-error.ts'
import type { CallContext, Outcome } from '../../../src/logics/execution/types.ts'
import { outcome } from '../../fakes/outcome.ts'
import { type TestApp, testApp } from '../../fakes/test-app.ts'

const listening = async (t: TestContext): Promise<TestApp & { url: string }> => {
  const app = await testApp(t)
  const address = await app.server.listen({ port: 0, host: '127.0.0.1' })
  return { ...app, url: `${address}/api/runner/execute` }
}

const post = (url: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  fetch(url, {
    method: 'POST',
    body: '{"code":"x"}',
    headers: { 'content-type': 'application/json', ...headers },
    ...(signal === undefined ? {} : { signal }),
  })

const eventStream = { accept: 'text/event-stream' }

const eventsOf = (text: string): [string, unknown][] =>
  text
    .split('\n\n')
    .filter((block) => block.startsWith('event: '))
    .map((block) => {
      const [event = '', data = ''] = block.split('\n')
      return [event.slice('event: '.length), JSON.parse(data.slice('data: '.length))]
    })

/** A run that goes on until its caller is gone; `aborted` resolves when it hears of it. */
const endless = ({ sandbox }: TestApp) => {
  const started = Promise.withResolvers<CallContext>()
  const aborted = Promise.withResolvers<void>()
  sandbox.play = async (_program, context): Promise<Outcome> => {
    started.resolve(context)
    if (!context.signal.aborted) {
      await once(context.signal, 'abort')
    }
    aborted.resolve()
    return outcome({ status: 'cancelled' })
  }
  return { started: started.promise, aborted: aborted.promise }
}

describe('POST /api/runner/execute as a stream of events', () => {
  it('answers JSON to who takes events less gladly', async (t) => {
    const { url } = await listening(t)
    const answer = await post(url, { accept: 'application/json, text/event-stream;q=0.5' })
    assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8')
    await answer.body?.cancel()
  })

  it('sends what happens as it happens, and the whole answer last', async (t) => {
    const { sandbox, url } = await listening(t)
    sandbox.play = (_program, { onEvent }) => {
      onEvent?.({ type: 'stdout', text: 'a\n' })
      onEvent?.({ type: 'stderr', text: 'é\r\n\n' })
      onEvent?.({ type: 'output', output: { data: { 'text/plain': 'p' } } })
      return outcome({ stdout: 'a\n', stderr: 'é\r\n\n' })
    }
    const answer = await post(url, { ...eventStream, 'x-request-id': 'r-1' })
    assert.deepEqual(
      ['content-type', 'cache-control', 'x-request-id', 'x-content-type-options'].map((name) =>
        answer.headers.get(name),
      ),
      ['text/event-stream; charset=utf-8', 'no-store', 'r-1', 'nosniff'],
    )
    const events = eventsOf(await answer.text())
    const [, result] = events.pop() ?? []
    assert.deepEqual(events, [
      ['stdout', { text: 'a\n' }],
      ['stderr', { text: 'é\r\n\n' }],
      ['output', { data: { 'text/plain': 'p' } }],
    ])
    const { execution_id, ...body } = result as Record<string, unknown>
    assert.equal(execution_id, sandbox.contexts[0]?.executionId)
    assert.deepEqual([body.status, body.result, body.stderr], ['success', 'a\n', 'é\r\n\n'])
  })

  it('shows the first words before the last are said', async (t) => {
    const { sandbox, url } = await listening(t)
    const { promise: seen, resolve: see } = Promise.withResolvers<void>()
    sandbox.play = async (_program, { onEvent }) => {
      onEvent?.({ type: 'stdout', text: 'first' })
      await seen
      return outcome()
    }
    const answer = await post(url, eventStream)
    const reader = answer.body?.getReader()
    const chunk = await reader?.read()
    assert.match(Buffer.from(chunk?.value ?? []).toString(), /^event: stdout\n/)
    see()
    while (!(await reader?.read())?.done) {}
  })

  it('answers with a problem when nothing has begun', async (t) => {
    const { sandbox, url } = await listening(t)
    sandbox.play = () => {
      throw new AppError('queue_full', '3 wait', { retryAfterS: 1 })
    }
    const answer = await post(url, eventStream)
    assert.deepEqual(
      [answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')],
      [429, '1', 'application/problem+json; charset=utf-8'],
    )
    assert.equal(((await answer.json()) as { code: string }).code, 'queue_full')
  })

  it('ends with an event `error` when it fails after it has begun', async (t) => {
    const { sandbox, url } = await listening(t)
    sandbox.play = (_program, { onEvent }) => {
      onEvent?.({ type: 'stdout', text: 'a' })
      throw new AppError('sandbox_unavailable', 'gone')
    }
    const events = eventsOf(await (await post(url, eventStream)).text())
    assert.deepEqual(
      events.map(([name, data]) => [name, (data as { code?: string }).code]),
      [
        ['stdout', undefined],
        ['error', 'sandbox_unavailable'],
      ],
    )
  })

  it('carries a flood to who reads it, result and all', async (t) => {
    const { sandbox, url } = await listening(t)
    const text = 'x'.repeat(65_536)
    sandbox.play = (_program, { onEvent }) => {
      for (let n = 0; n < 500; n += 1) {
        onEvent?.({ type: 'stdout', text })
      }
      return outcome({ stdout: 'kept' })
    }
    const events = eventsOf(await (await post(url, eventStream)).text())
    const [name, result] = events.at(-1) ?? []
    assert.deepEqual([name, (result as { result: string }).result], ['result', 'kept'])
  })

  it('does not take an Idempotency-Key', async (t) => {
    const { url } = await listening(t)
    const answer = await post(url, { ...eventStream, 'idempotency-key': 'k' })
    assert.equal(((await answer.json()) as { code: string }).code, 'invalid_request')
  })
})

describe('a caller who goes away', () => {
  for (const [title, headers] of [
    ['from a plain request', {}],
    ['from a stream', eventStream],
    ['from a request with an Idempotency-Key', { 'idempotency-key': 'k' }],
  ] as const) {
    it(`${title} ends the run`, async (t) => {
      const app = await listening(t)
      const run = endless(app)
      const leave = new AbortController()
      const answer = post(app.url, headers, leave.signal).then(
        (response) => response.text(),
        () => 'left',
      )
      await run.started
      leave.abort()
      await run.aborted
      await answer.catch(() => undefined)
      app.sandbox.play = () => outcome()
      assert.equal((await post(app.url)).status, 200)
    })
  }
})
