/**
 * 1 GiB into the folder of blobs and out of it, beside a bare pipeline of the same bytes with SHA-256:
 * once as it is, which leaves the bytes in the kernel's memory, and once with an fsync at its end, as
 * the store has one. In turns. Fails where memory grows with the size.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolderStore } from '../src/drivenadapters/blobs/folder/folder-store.ts'
import { barePut, bareRead } from './support/bare-pipeline.ts'
import { peakGrowth } from './support/peak-growth.ts'
import { hashOf, timed, zeros } from './support/streams.ts'
import { median, round, table } from './support/table.ts'

const rounds = Number(process.env.ROUNDS ?? 5)
const sizeBytes = 1 << 30
const mostGrowthMib = 64
const folder = mkdtempSync(join(tmpdir(), 'blobs-bench-'))
const store = await openFolderStore(join(folder, 'blobs'), { warn: console.warn })
const bare = join(folder, 'bare')

const oneRound = async () => {
  const up = await timed(() => barePut(bare, zeros(sizeBytes), false))
  const down = await timed(() => bareRead(bare))
  rmSync(bare)
  const upSynced = await timed(() => barePut(bare, zeros(sizeBytes), true))
  rmSync(bare)
  const { grownMib, result: own } = await peakGrowth(() =>
    timed(() => store.put(zeros(sizeBytes), sizeBytes)),
  )
  const { key, sha256 } = own.result
  const ownDown = await timed(async () => hashOf(await store.open(key, null)))
  await store.remove(key)
  if (sha256 !== up.result || ownDown.result !== sha256) throw new Error('not the same bytes')
  return {
    ...{ up: up.ms, upSynced: upSynced.ms, down: down.ms, ownUp: own.ms, ownDown: ownDown.ms },
    grownMib,
  }
}

type Round = Awaited<ReturnType<typeof oneRound>>
type Pick = (one: Round) => number

const rowOf = (all: readonly Round[]) => (what: string, base: Pick, own: Pick) => [
  what,
  round(median(all.map((one) => base(one) / 1000))),
  round(median(all.map((one) => own(one) / 1000))),
  round(median(all.map((one) => base(one) / own(one)))),
]
const own: Pick = (one) => one.ownUp

try {
  const all: Round[] = []
  for (let turn = 0; turn < rounds; turn += 1) all.push(await oneRound())
  const row = rowOf(all)
  const rows = [
    row('upload, bare without fsync', (one) => one.up, own),
    row('upload, bare with fsync', (one) => one.upSynced, own),
    // biome-ignore format: one line a row
    row('download', (one) => one.down, (one) => one.ownDown),
  ]
  console.log(table(['1 GiB', 'bare s', 'store s', 'throughput: store ÷ bare'], rows))
  const grown = Math.max(...all.map(({ grownMib }) => grownMib))
  console.log(`\nmemory grew by ${round(grown)} MiB at most`)
  if (grown > mostGrowthMib) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
