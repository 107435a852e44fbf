import { readEvents, type ServerEvent } from './read-events.ts'

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is compared, not trusted
type Body = any

/** What came back: the status, the headers and the JSON. */
export interface Answer {
  status: number
  headers: Headers
  body: Body
}

/** Asks a running service. */
export interface Client {
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Posts JSON to execute: an object, or the text of a body as it is to go over the wire. */
  execute(body: object | string | Buffer, init?: Partial<RequestInit>): Promise<Answer>
  /** The events of an execution, as they come. */
  stream(body: object, signal?: AbortSignal): AsyncGenerator<ServerEvent>
  /** One number of /metrics, by its name and labels. */
  metric(name: string): Promise<number>
}

/** A client of the service at `base`. */
export const clientOf = (base: string): Client => {
  const ask = (path: string, init?: RequestInit) => fetch(`${base}${path}`, init)
  const post = (body: object | string | Buffer, init: Partial<RequestInit> = {}) =>
    ask('/api/runner/execute', {
      method: 'POST',
      body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    })
  return {
    ask,
    execute: async (body, init) => {
      const answer = await post(body, init)
      return { status: answer.status, headers: answer.headers, body: await answer.json() }
    },
    stream: async function* (body, signal) {
      const headers = { accept: 'text/event-stream' }
      yield* readEvents(await post(body, { headers, ...(signal ? { signal } : {}) }))
    },
    metric: async (name) => {
      const text = await (await ask('/metrics')).text()
      const line = text.split('\n').find((one) => one.startsWith(`${name} `))
      return Number(line?.split(' ')[1])
    },
  }
}
