/**
 * 1 GiB into a bucket of a real S3 server on this machine and out of it. The server takes as much of
 * the processor as the store does, so the times say little; it fails where memory grows with the size.
 */
import { openS3Store } from '../src/drivenadapters/blobs/s3/s3-store.ts'
import { startS3 } from '../test/servers/s3.ts'
import { peakGrowth } from './support/peak-growth.ts'
import { hashOf, timed, zeros } from './support/streams.ts'
import { round, table } from './support/table.ts'

const sizeBytes = 1 << 30
const mostGrowthMib = 64
const server = await startS3()
const store = openS3Store(
  {
    bucket: await server.createBucket(),
    prefix: '',
    s3Endpoint: server.endpoint,
    s3Region: server.region,
    s3AccessKeyId: server.accessKeyId,
    s3SecretAccessKey: server.secretAccessKey,
  },
  console,
)
try {
  // What the client itself takes is there then.
  await store.put(zeros(32 << 20), sizeBytes)
  const up = await peakGrowth(() => timed(() => store.put(zeros(sizeBytes), sizeBytes)))
  const { key, sha256 } = up.result.result
  const down = await peakGrowth(() => timed(async () => hashOf(await store.open(key, null))))
  if (down.result.result !== sha256) throw new Error('not the same bytes')
  const rows = Object.entries({ upload: up, download: down }).map(
    ([what, { result, grownMib }]) => [what, round(result.ms / 1000), round(grownMib)],
  )
  console.log(table(['1 GiB', 's', 'memory grew by MiB'], rows))
  if (Math.max(up.grownMib, down.grownMib) > mostGrowthMib) process.exitCode = 1
} finally {
  store.close()
  await server.stop()
}
