/** A process that begins to upload into a folder and says so, until it is killed: `node writing-process.ts FOLDER`. */
import { Readable } from 'node:stream'
import { setInterval } from 'node:timers/promises'
import { openFolder } from './blob-stores.ts'
import { bytesOf } from './contract.ts'

const store = await openFolder(process.argv[2] ?? '')
const endless = async function* () {
  for await (const _tick of setInterval(10)) {
    yield bytesOf(1 << 20)
    console.log('writing')
  }
}
await store.put(Readable.from(endless(), { objectMode: false }), 1 << 30)
