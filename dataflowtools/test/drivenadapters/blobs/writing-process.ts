/**
 * A process that uploads without end until it is killed, into a folder, or a bucket if it is given
 * JSON: `node writing-process.ts PLACE`.
 */
import { Readable } from 'node:stream'
import { setInterval } from 'node:timers/promises'
import { openBucket, openFolder } from './blob-stores.ts'
import { bytesOf } from './contract.ts'

const [place = ''] = process.argv.slice(2)
const bucketPlace = place.startsWith('{') ? JSON.parse(place) : null
const store = await (bucketPlace === null
  ? openFolder(place)
  : openBucket(bucketPlace, bucketPlace.bucket))

const endless = async function* () {
  for await (const _tick of setInterval(10)) {
    yield bytesOf(1 << 20)
    console.log('writing')
  }
}
await store.put(Readable.from(endless(), { objectMode: false }), 1 << 30)
