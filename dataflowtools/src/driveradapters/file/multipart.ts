import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { PassThrough, type Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { AppError } from '../../errors/app-error.ts'

/** What a multipart body is given to, part by part. */
export interface PartHandler {
  /** `content` ends, or is destroyed with an error when the body breaks off. A rejection ends the reading. */
  onFile: (name: string, filename: string, content: Readable) => Promise<void>
  /** Throws for a field that is not taken. */
  onField: (name: string, value: string) => void
}

const limits = { files: 100, fields: 200, fieldSize: 64 * 1024, headerPairs: 20 }

const invalid = (detail: string, cause?: unknown): AppError =>
  new AppError('invalid_multipart', detail, { cause })

/** What reads a body, and how many of its parts it left out because their headers are not readable. */
interface Reader {
  busboy: InstanceType<typeof Busboy>
  leftOut: () => number
}

/** Busboy drops parts with bad headers in silence; what it is built on still sees each. */
interface WithParts {
  _parser: { parser: { on: (event: 'part', listener: () => void) => void } }
}

const openReader = (headers: IncomingHttpHeaders): Reader => {
  let seen = 0
  let taken = 0
  try {
    const busboy = new Busboy({
      headers: headers as { 'content-type': string },
      preservePath: true,
      isPartAFile: (_name, _type, filename) => {
        taken += 1
        return filename !== undefined
      },
      fileHwm: 1024 ** 2,
      limits: { ...limits, files: limits.files + 1 },
    })
    ;(busboy as unknown as WithParts)._parser.parser.on('part', () => {
      seen += 1
    })
    return { busboy, leftOut: () => seen - taken }
  } catch (error) {
    throw invalid('the Content-Type names no boundary', error)
  }
}

/** A part whose reader may give up: the rest is read on and dropped, and the parts behind it come. */
const toContent = (part: Readable): PassThrough => {
  const content = new PassThrough({ highWaterMark: 1024 ** 2 })
  content.on('error', () => undefined)
  content.on('close', () => {
    part.unpipe(content)
    part.resume()
  })
  part.pipe(content)
  return content
}

/**
 * Reads a multipart body as it comes; resolves when all of it was handed over. Throws
 * `invalid_multipart`, and what `handler` throws; contents that have not ended are destroyed then.
 */
export const readMultipart = (request: IncomingMessage, handler: PartHandler): Promise<void> =>
  new Promise((resolve, reject) => {
    const { busboy, leftOut } = openReader(request.headers)
    const open = new Set<PassThrough>()
    const fail = (error: Error): void => {
      request.unpipe(busboy)
      request.resume()
      for (const content of open) content.destroy(error)
      reject(error)
    }
    const failToRead = (error: unknown): void =>
      fail(invalid('the body is not readable as multipart', error))
    const attempt = (step: () => void): void => {
      try {
        step()
      } catch (error) {
        fail(error as Error)
      }
    }
    busboy.on('file', (name: string, part: Readable, filename: string) => {
      part.on('error', failToRead)
      const content = toContent(part)
      open.add(content)
      content.once('close', () => open.delete(content))
      handler.onFile(name, filename, content).catch(fail)
    })
    busboy.on('field', (name: string, value: string, _: boolean, isCut: boolean) => {
      attempt(() => {
        if (isCut) throw invalid(`the field ${JSON.stringify(name)} is longer than 64 KiB`)
        handler.onField(name, value)
      })
    })
    busboy.on('filesLimit', () => fail(invalid(`there are more than ${limits.files} files`)))
    busboy.on('fieldsLimit', () => fail(invalid(`there are more than ${limits.fields} fields`)))
    busboy.on('error', failToRead)
    busboy.on('finish', () => {
      if (leftOut() > 0) fail(invalid('a part has headers that cannot be read'))
      else resolve()
    })
    request.once('aborted', () => fail(invalid('the body broke off')))
    request.pipe(busboy)
  })
