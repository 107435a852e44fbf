import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { hashOf } from './streams.ts'

const passing = (hash: Hash): Transform =>
  new Transform({
    transform: (chunk, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })

/** What a server does that merely pipes an upload to disk and hashes it; `flush` is an fsync at the end. */
export const barePut = async (path: string, content: Readable, flush: boolean): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(content, passing(hash), createWriteStream(path, { flush }))
  return hash.digest('hex')
}

/** What a server does that merely pipes a file out; the hash stands for who takes the bytes. */
export const bareRead = (path: string): Promise<string> => hashOf(createReadStream(path))
