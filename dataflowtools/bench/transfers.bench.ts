/**
 * Figures of the issue of files: 1 GiB up and down through the service, beside a bare Node server that
 * pipes the same bytes to and from disk with SHA-256, in turns. Fails where memory grows with the size.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startService } from '../test/service/start-service.ts'
import { timed } from './support/streams.ts'
import { median, round, table } from './support/table.ts'
import { drain, postBare, uploadZeros } from './support/transfers.ts'

const rounds = Number(process.env.ROUNDS ?? 3)
const sizeBytes = 1 << 30
const mostGrowthMib = 64
const folder = mkdtempSync(join(tmpdir(), 'transfers-bench-'))

const startBare = async (): Promise<{ url: string; child: ChildProcess }> => {
  const script = fileURLToPath(new URL('./support/bare-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script, join(folder, 'bare')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  return { url: `http://127.0.0.1:${Number(String(line))}/`, child }
}

const residentMib = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** By how much the memory of a process grew at most during the work. */
const growth = async <T>(pid: number, work: () => Promise<T>) => {
  const before = residentMib(pid)
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMib(pid))
  }, 20)
  const result = await work().finally(() => clearInterval(timer))
  return { ...result, grownMib: peak - before }
}

const bare = await startBare()
const { base, pid, stop } = await startService({ DATA_DIR: folder, LOG_LEVEL: 'info' })

const oneRound = async () => {
  const bareUp = await timed(() => postBare(bare.url, sizeBytes))
  const bareDown = await timed(() => drain(bare.url))
  const up = await growth(pid, () => timed(() => uploadZeros(base, sizeBytes)))
  const url = `${base}/api/file/download/${up.result}`
  const down = await growth(pid, () => timed(() => drain(url)))
  if (down.result !== sizeBytes) throw new Error('not all bytes came back')
  await fetch(`${base}/api/file/${up.result}`, { method: 'DELETE' })
  return { bareUp, bareDown, up, down }
}

type Round = Awaited<ReturnType<typeof oneRound>>

const row = (what: string, all: readonly Round[], name: 'up' | 'down') => {
  const other = name === 'up' ? 'bareUp' : 'bareDown'
  return [
    what,
    round(median(all.map((one) => one[other].ms / 1000))),
    round(median(all.map((one) => one[name].ms / 1000))),
    round(median(all.map((one) => one[other].ms / one[name].ms))),
    round(Math.max(...all.map((one) => one[name].grownMib))),
  ]
}

try {
  // What is allocated once, whatever the size, is there before.
  await uploadZeros(base, 32 << 20)
  const all: Round[] = []
  for (let turn = 0; turn < rounds; turn += 1) all.push(await oneRound())
  const heads = ['1 GiB', 'bare s', 'service s', 'throughput: service ÷ bare', 'grown MiB']
  console.log(table(heads, [row('upload', all, 'up'), row('download', all, 'down')]))
  const grown = Math.max(...all.flatMap(({ up, down }) => [up.grownMib, down.grownMib]))
  if (grown > mostGrowthMib) process.exitCode = 1
} finally {
  bare.child.kill()
  await stop('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
