import { Agent, request } from 'node:http'
import type { MeasuredServer } from './servers.ts'

/** Latencies in milliseconds, sorted, and what they took together. */
export interface Load {
  latenciesMs: number[]
  perSecond: number
}

const CONNECTIONS_MAX = 128
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_MAX })

/** Sends `count` requests from `clients` clients, each one after the other; every answer is checked. */
export const load = async (
  server: MeasuredServer,
  code: string,
  expected: string,
  clients: number,
  count: number,
): Promise<Load> => {
  const body = JSON.stringify({ code, timeout: 30 })
  const latenciesMs: number[] = []
  let sent = 0
  const client = async (): Promise<void> => {
    while (sent < count) {
      sent += 1
      const startedAt = performance.now()
      check(server, await post(server.url, body), expected)
      latenciesMs.push(performance.now() - startedAt)
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const elapsedMs = performance.now() - startedAt
  return { latenciesMs: latenciesMs.sort((a, b) => a - b), perSecond: (count / elapsedMs) * 1000 }
}

const check = ({ name }: MeasuredServer, answer: string, expected: string): void => {
  const { status, result } = JSON.parse(answer)
  const isRight = status === 'success' && (name === 'floor' || result === expected)
  if (!isRight) throw new Error(`${name} answered ${answer.slice(0, 500)}`)
}

const post = (url: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const outgoing = request(url, { agent, method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve(text))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

/** The value below which `share` of the sorted values lie. */
export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** The middle of the values. */
export const median = (values: number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
