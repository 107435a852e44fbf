import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'supervise-'))
after(() => rmSync(folder, { recursive: true }))

const ready =
  "process.on('SIGTERM', () => { console.log('bye'); process.exit(0) }); setInterval(() => {}, 1e6); console.log('ready')"

/** Starts a process that supervises services of the given texts, as `npm start` would. */
const supervise = (...services: string[]): ChildProcess => {
  const list = services.map((text, index) => {
    const main = join(folder, `service-${index}-${services.length}.mjs`)
    writeFileSync(main, text)
    return { name: `service-${index}`, main, env: process.env }
  })
  const module = pathToFileURL(join(import.meta.dirname, '../../start/supervise.ts')).href
  const text = `import { superviseAll } from ${JSON.stringify(module)}
    process.exitCode = await superviseAll(${JSON.stringify(list)})`
  return spawn(process.execPath, ['--input-type=module', '-e', text])
}

/** Waits until the output has the text, and calls back with what came until the end. */
const watch = (child: ChildProcess) => {
  let said = ''
  const waiting = new Map<string, () => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      said += data
      for (const [text, resolve] of waiting) if (said.includes(text)) resolve()
    })
  }
  const until = (text: string) =>
    said.includes(text) ? undefined : new Promise<void>((resolve) => waiting.set(text, resolve))
  const end = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  )
  return { until, end }
}

test('SIGTERM reaches the service, and a clean end is a clean exit', async () => {
  const child = supervise(ready)
  const { until, end } = watch(child)
  await until('ready')
  child.kill('SIGTERM')
  assert.deepEqual(await end, { code: 0, said: 'ready\nbye\n' })
})

test('a service that fails takes the others down, and the exit says so', async () => {
  const { end } = watch(supervise(ready, 'process.exitCode = 3'))
  const { code, said } = await end
  assert.equal(code, 1)
  assert.match(said, /^service-1 ended \(3\)$/m)
})

test('a service stops when the process that started it is killed', async () => {
  const child = supervise(ready)
  const { until, end } = watch(child)
  await until('ready')
  child.kill('SIGKILL')
  assert.deepEqual(await end, { code: null, said: 'ready\nbye\n' })
})
