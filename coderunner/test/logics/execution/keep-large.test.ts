import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inlineArtifactMaxBytes } from '../../../src/logics/execution/artifact-size.ts'
import { keepLarge } from '../../../src/logics/execution/keep-large.ts'
import type { Artifact, CallContext, ExecutionEvent } from '../../../src/logics/execution/types.ts'
import { outcome } from '../../fakes/outcome.ts'

const artifact = (path: string, sizeBytes: number): Artifact => ({
  path,
  sizeBytes,
  mimeType: 'text/plain',
  sha256: 'f00',
  content: Buffer.from('x'),
})

const [small, large] = [artifact('a', 1), artifact('b/c', inlineArtifactMaxBytes + 1)]

const context = (onEvent: (event: ExecutionEvent) => void): CallContext => ({
  owner: 'ada',
  executionId: 'id',
  requestId: 'r',
  signal: new AbortController().signal,
  onEvent,
})

const full = async () => {
  throw new Error('ENOSPC')
}

test('keeps the large artifacts alone, and changes nothing of the outcome', async () => {
  const kept: unknown[] = []
  const keep = async (...values: unknown[]) => void kept.push(values)
  const ended = outcome({ artifacts: [small, large] })
  const deps = { artifacts: { keep }, onNotKept: () => assert.fail() }
  assert.equal(
    await keepLarge(
      deps,
      ended,
      context(() => assert.fail()),
    ),
    ended,
  )
  assert.deepEqual(kept, [['ada', 'id', [large]]])
})

test('what cannot be kept is left out, said on stderr and told to who listens; the result is there', async () => {
  const heard: ExecutionEvent[] = []
  const failures: unknown[] = []
  const deps = { artifacts: { keep: full }, onNotKept: (error: unknown) => failures.push(error) }
  const ended = outcome({ stderr: 'a\n', artifacts: [small, large] })
  const told = await keepLarge(
    deps,
    ended,
    context((event) => heard.push(event)),
  )
  const text = '[artifact left out] b/c: 1048577 bytes, the service cannot keep files now\n'
  assert.deepEqual(told, {
    ...ended,
    stderr: `a\n${text}`,
    artifacts: [small],
    truncated: { stdout: false, stderr: false, artifacts: true },
  })
  assert.deepEqual(heard, [{ type: 'stderr', text }])
  assert.deepEqual(failures, [new Error('ENOSPC')])
})

test('of many that are left out twenty are named', async () => {
  const artifacts = Array.from({ length: 25 }, (_, n) => artifact(`${n}`, large.sizeBytes))
  const deps = { artifacts: { keep: full }, onNotKept: () => undefined }
  const { stderr } = await keepLarge(
    deps,
    outcome({ artifacts }),
    context(() => undefined),
  )
  const lines = stderr.trimEnd().split('\n')
  assert.deepEqual([lines.length, lines.at(-1)], [21, '[artifact left out] and 5 more'])
})
