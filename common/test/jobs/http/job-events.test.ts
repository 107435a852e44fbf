import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { testService } from '../test-service.ts'

let service: ReturnType<typeof testService>
let base: string
beforeEach(async () => {
  service = testService()
  base = await service.server.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => service.close())

interface Event {
  id: number
  event: string
  data: Record<string, unknown>
}

const parseEvent = (block: string): Event => {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)))
  return { id: Number(fields.id), event: fields.event, data: JSON.parse(fields.data) }
}

/** Reads a stream of events; `onEvent` sees each as it comes. */
const readEvents = async (
  id: string,
  headers: Record<string, string> = {},
  onEvent: (event: Event) => void = () => {},
): Promise<Event[]> => {
  const response = await fetch(`${base}/api/job/${id}/events`, {
    headers: { authorization: 'Bearer ada', ...headers },
  })
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  const events: Event[] = []
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const event of blocks.filter((block) => block.startsWith('id:')).map(parseEvent)) {
      events.push(event)
      onEvent(event)
    }
  }
  return events
}

const brief = ({ id, event, data }: Event) => [id, event, event === 'status' ? data.status : data]

test('tells the states, the output and the progress as they come, then ends', async () => {
  const { id } = await service.submit({ kind: 'wait', payload: {} })
  service.jobs.start()
  const events = await readEvents(id, {}, ({ event }) => {
    if (event === 'progress') void service.ask('DELETE', `/api/job/${id}`)
  })
  assert.deepEqual(events.map(brief), [
    [1, 'status', 'queued'],
    [2, 'status', 'running'],
    [3, 'stdout', { text: 'at work\n' }],
    [4, 'progress', { done: 1, total: 4, message: 'a quarter' }],
    [5, 'status', 'cancelled'],
  ])
  const { callback, ...job } = (await service.ask('GET', `/api/job/${id}`)).json()
  assert.equal(callback, null)
  assert.deepEqual(events.at(-1)?.data, job)
})

test('tells the whole of a finished job and ends', async () => {
  service.jobs.start()
  const { id } = await service.submit({ kind: 'echo', payload: {} })
  await service.ended(id)
  const events = await readEvents(id)
  assert.deepEqual(events.map(brief), [
    [1, 'status', 'queued'],
    [2, 'status', 'running'],
    [3, 'status', 'succeeded'],
  ])
})

test('goes on after Last-Event-ID', async () => {
  service.jobs.start()
  const { id } = await service.submit({ kind: 'echo', payload: {} })
  await service.ended(id)
  const events = await readEvents(id, { 'last-event-id': '2' })
  assert.deepEqual(events.map(brief), [[3, 'status', 'succeeded']])
})

test('answers 204 to a client that has seen the end, so that it stops asking', async () => {
  service.jobs.start()
  const { id } = await service.submit({ kind: 'echo', payload: {} })
  await service.ended(id)
  const answer = await service.ask('GET', `/api/job/${id}/events`, {
    headers: { 'last-event-id': '3' },
  })
  assert.deepEqual([answer.statusCode, answer.body], [204, ''])
})

test('ends for everybody when the service closes', async () => {
  const { id } = await service.submit({ kind: 'wait', payload: {} })
  const events = await readEvents(id, {}, () => void service.server.close())
  assert.deepEqual(events.map(brief), [[1, 'status', 'queued']])
})
