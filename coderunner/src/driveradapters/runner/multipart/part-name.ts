import { isUtf8 } from 'node:buffer'
import { type HeaderParameters, readHeaderParameters } from './header-parameters.ts'
import { invalidMultipart } from './invalid-multipart.ts'

/** What a part is called; `filename` is null where it has none. */
export interface PartName {
  name: string
  filename: string | null
}

const headersMax = 20
const headerForm = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\P{Cc}\t]*)$/u
const plainEncodings = new Set(['7bit', '8bit', 'binary'])
const extendedForm = /^utf-8'[^']*'((?:[!#$&+.^_`|~\w-]|%[0-9a-f]{2})*)$/i

const readHeaders = (block: Buffer, index: number): Map<string, string> => {
  if (!isUtf8(block)) throw invalidMultipart(`part ${index} has headers that are not UTF-8`)
  const lines = block.toString().split('\r\n')
  if (lines.length > headersMax) {
    throw invalidMultipart(`part ${index} has more than ${headersMax} headers`)
  }
  const headers = new Map<string, string>()
  for (const line of lines) {
    const [, name, text] = headerForm.exec(line) ?? []
    const key = name?.toLowerCase()
    if (key === undefined || text === undefined || headers.has(key)) {
      const shown = JSON.stringify(line.slice(0, 80))
      throw invalidMultipart(
        `part ${index} has ${shown}, which is no header of its own; accepted are lines such as \`Name: text\`, without line breaks, each name once`,
      )
    }
    headers.set(key, text)
  }
  return headers
}

const decodeExtended = (text: string): string | null => {
  const [, encoded] = extendedForm.exec(text) ?? []
  if (encoded === undefined) return null
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}

/** The form of RFC 5987 wins, which some clients send beside the plain one. */
const filenameOf = ({ parameters }: HeaderParameters, index: number): string | null => {
  const extended = parameters.get('filename*')
  if (extended === undefined) return parameters.get('filename') ?? null
  const filename = decodeExtended(extended)
  if (filename === null) {
    throw invalidMultipart(
      `part ${index} has a \`filename*\` that is not UTF-8''…, as RFC 5987 has it`,
    )
  }
  return filename
}

/** Reads the headers of a part, which is number `index`. Throws `invalid_multipart`. */
export const readPartName = (block: Buffer, index: number): PartName => {
  const headers = readHeaders(block, index)
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? 'binary'
  if (!plainEncodings.has(encoding)) {
    throw invalidMultipart(
      `part ${index} is sent in ${JSON.stringify(encoding)}; send its bytes as they are`,
    )
  }
  const disposition = readHeaderParameters(headers.get('content-disposition') ?? '')
  const name = disposition?.parameters.get('name')
  if (disposition?.value !== 'form-data' || name === undefined) {
    throw invalidMultipart(
      `part ${index} has no \`Content-Disposition: form-data; name="…"\` that can be read`,
    )
  }
  return { name, filename: filenameOf(disposition, index) }
}
