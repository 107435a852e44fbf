import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { testService } from './test-service.ts'

let service: ReturnType<typeof testService>
let children: ChildProcess[]
beforeEach(() => {
  service = testService({ queueMax: 1000 })
  children = []
})
afterEach(async () => {
  for (const child of children) await kill(child)
  await service.close()
})

const startRunner = (leaseMs: number): ChildProcess => {
  const program = join(import.meta.dirname, 'runner-process.ts')
  const child = spawn(process.execPath, [program, service.dataDir, String(leaseMs)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  children.push(child)
  return child
}

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('after kill -9 the job that ran has failed as job_interrupted and the line goes on', async () => {
  const running = await service.submit({ kind: 'wait', payload: {} })
  const queued = await service.submit({ kind: 'echo', payload: { a: 1 } })
  const victim = startRunner(400)
  await service.said(running.id, 'stdout')
  await kill(victim)
  assert.equal((await service.jobs.useCases.find('ada', running.id)).job.status, 'running')

  startRunner(400)
  const { status, error } = await service.ended(running.id)
  assert.deepEqual([status, error?.code], ['failed', 'job_interrupted'])
  assert.equal((await service.ended(queued.id)).status, 'succeeded')
  const { body } = await service.jobs.useCases.result('ada', queued.id)
  assert.equal(body.toString(), '{"a":1}')
})

test('a runner that is paused for longer than its lease does not end the job twice', async () => {
  const { id } = await service.submit({ kind: 'wait', payload: {} })
  const paused = startRunner(400)
  await service.said(id, 'stdout')
  paused.kill('SIGSTOP')
  startRunner(400)
  assert.equal((await service.ended(id)).error?.code, 'job_interrupted')
  paused.kill('SIGCONT')
  const { id: next } = await service.submit({ kind: 'echo', payload: {} })
  assert.equal((await service.ended(next)).status, 'succeeded')
  assert.equal((await service.jobs.useCases.find('ada', id)).job.status, 'failed')
})

test('three processes on one file run each of 90 jobs once', async () => {
  const ids: string[] = []
  for (let i = 0; i < 90; i++) ids.push((await service.submit({ kind: 'count', payload: i })).id)
  for (let i = 0; i < 3; i++) startRunner(20_000)
  for (const id of ids) assert.equal((await service.ended(id)).status, 'succeeded')
  const runs = readFileSync(join(service.dataDir, 'runs.txt'), 'utf8').trim().split('\n')
  assert.deepEqual(runs.toSorted(), ids.toSorted())
})
