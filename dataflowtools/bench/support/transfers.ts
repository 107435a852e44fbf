import { request } from 'node:http'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { zeros } from './streams.ts'

const boundary = 'a-boundary-that-is-in-no-file'
const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="zeros.bin"\r\n\r\n`
const tail = `\r\n--${boundary}--\r\n`

async function* multipart(sizeBytes: number) {
  yield Buffer.from(head)
  yield* zeros(sizeBytes)
  yield Buffer.from(tail)
}

const post = async (url: string, type: string, lengthBytes: number, body: Readable) => {
  const sent = request(url, {
    method: 'POST',
    headers: { 'content-type': type, 'content-length': lengthBytes },
  })
  const answered = new Promise<string>((resolve, reject) => {
    sent.once('response', (answer) => text(answer).then(resolve, reject))
    sent.once('error', reject)
  })
  await pipeline(body, sent)
  return answered
}

/** Posts so many zeros as they are. */
export const postBare = (url: string, sizeBytes: number): Promise<string> =>
  post(url, 'application/octet-stream', sizeBytes, zeros(sizeBytes))

/** Uploads a file of so many zeros; gives its id. */
export const uploadZeros = async (url: string, sizeBytes: number): Promise<string> => {
  const type = `multipart/form-data; boundary=${boundary}`
  const body = Readable.from(multipart(sizeBytes), { objectMode: false })
  const lengthBytes = head.length + sizeBytes + tail.length
  const answer = await post(`${url}/api/file/upload`, type, lengthBytes, body)
  return JSON.parse(answer).file_id
}

/** Reads an answer to its end; gives its length. */
export const drain = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(url, (answer) => {
      let sizeBytes = 0
      answer.on('data', (chunk: Buffer) => {
        sizeBytes += chunk.length
      })
      answer.once('end', () => resolve(sizeBytes))
      answer.once('error', reject)
    })
      .once('error', reject)
      .end()
  })
