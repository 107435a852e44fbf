import { PassThrough, type Readable } from 'node:stream'

/** The same bytes; what breaks the source comes out as `translate` words it. */
export const withErrors = (source: Readable, translate: (error: unknown) => Error): Readable => {
  const translated = new PassThrough({ highWaterMark: source.readableHighWaterMark })
  source.on('error', (error) => translated.destroy(translate(error)))
  source.on('close', () => {
    if (!source.readableEnded && !translated.destroyed) {
      translated.destroy(translate(new Error('it ended before all bytes had come')))
    }
  })
  translated.on('close', () => source.destroy())
  return source.pipe(translated)
}
