import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { parseJson } from '@coderunner/common/http/json-body.ts'
import { Busboy } from '@fastify/busboy'
import { AppError } from '../../errors/app-error.ts'
import type { ProgramFile } from '../../logics/execution/types.ts'

/** A multipart request: its JSON, as text and as value, and the files beside it. */
export interface MultipartRequest {
  text: string
  value: unknown
  uploads: ProgramFile[]
}

/** What is read of a body, at most. */
export interface MultipartLimits {
  bodyMaxBytes: number
  filesMax: number
}

/** The parts as they come in. */
interface Parts {
  request: Buffer | null
  uploads: ProgramFile[]
}

const invalid = (detail: string, cause?: unknown): AppError =>
  new AppError('invalid_multipart', detail, { cause })

const setRequest = (parts: Parts, content: Buffer): void => {
  if (parts.request !== null) {
    throw invalid('there are two parts called `request`')
  }
  parts.request = content
}

const addPart = (
  parts: Parts,
  name: string,
  filename: string | undefined,
  content: Buffer,
): void => {
  if (name === 'request') {
    setRequest(parts, content)
  } else if (filename) {
    parts.uploads.push({ path: filename, content })
  } else {
    const part = JSON.stringify(name)
    throw invalid(
      `the part ${part} has no filename; what is no file stands in the JSON of \`request\``,
    )
  }
}

const makeBusboy = (
  headers: IncomingHttpHeaders,
  { bodyMaxBytes, filesMax }: MultipartLimits,
): InstanceType<typeof Busboy> => {
  try {
    return new Busboy({
      headers: headers as { 'content-type': string },
      preservePath: true,
      isPartAFile: () => true,
      limits: { fileSize: bodyMaxBytes, files: filesMax + 1, headerPairs: 20 },
    })
  } catch (error) {
    throw invalid('the Content-Type names no boundary', error)
  }
}

const readPart = (stream: Readable, done: (content: Buffer) => void): void => {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  stream.on('end', () => done(Buffer.concat(chunks)))
}

const countBytes = (
  request: IncomingMessage,
  maxBytes: number,
  fail: (error: Error) => void,
): void => {
  let sizeBytes = 0
  request.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) {
      fail(new AppError('body_too_large', `the body is larger than ${maxBytes} bytes`))
    }
  })
}

const readParts = (
  headers: IncomingHttpHeaders,
  request: IncomingMessage,
  limits: MultipartLimits,
): Promise<Parts> =>
  new Promise((resolve, reject) => {
    const parts: Parts = { request: null, uploads: [] }
    const busboy = makeBusboy(headers, limits)
    const fail = (error: Error): void => {
      request.unpipe(busboy)
      request.resume()
      reject(error)
    }
    const failToRead = (error: unknown): void =>
      fail(invalid('the body is not readable as multipart', error))
    busboy.on('file', (name: string, stream: Readable, filename: string | undefined) => {
      stream.on('error', failToRead)
      readPart(stream, (content) => {
        try {
          addPart(parts, name, filename, content)
        } catch (error) {
          fail(error as Error)
        }
      })
    })
    busboy.on('filesLimit', () => fail(invalid(`there are more than ${limits.filesMax} files`)))
    busboy.on('error', failToRead)
    busboy.on('finish', () => resolve(parts))
    countBytes(request, limits.bodyMaxBytes, fail)
    request.once('aborted', () => fail(invalid('the body broke off')))
    request.pipe(busboy)
  })

/** Reads a multipart body into memory; throws `invalid_multipart`, `invalid_json`, `body_too_large`. */
export const parseMultipart = async (
  headers: IncomingHttpHeaders,
  body: IncomingMessage,
  limits: MultipartLimits,
): Promise<MultipartRequest> => {
  const { request: json, uploads } = await readParts(headers, body, limits)
  if (json === null) {
    throw invalid('there is no part called `request` with the JSON of the request')
  }
  return { ...parseJson(json), uploads }
}
