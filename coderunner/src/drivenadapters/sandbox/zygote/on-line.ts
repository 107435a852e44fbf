import type { Readable } from 'node:stream'

const LINE_MAX_LENGTH = 16_384

/** Calls `listener` for each line of text; a stream that breaks ends like one that closes. */
export const onLine = (stream: Readable, listener: (line: string) => void): void => {
  let pending = ''
  stream.setEncoding('utf8')
  stream.on('error', () => undefined)
  stream.on('data', (text: string) => {
    const lines = (pending + text).split('\n')
    pending = (lines.pop() ?? '').slice(0, LINE_MAX_LENGTH)
    for (const line of lines) listener(line)
  })
}
