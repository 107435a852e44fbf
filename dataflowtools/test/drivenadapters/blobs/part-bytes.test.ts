import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partBytesFor } from '../../../src/drivenadapters/blobs/s3/part-bytes.ts'

const [mib, gib, tib] = [2 ** 20, 2 ** 30, 2 ** 40]

test('parts are 8 MiB up to 78 GiB, and 105 MiB for the largest upload there can be', () => {
  const sizes = [1, gib, 78 * gib, 79 * gib, tib].map((maxBytes) => partBytesFor(maxBytes) / mib)
  assert.deepEqual(sizes, [8, 8, 8, 9, 105])
})
