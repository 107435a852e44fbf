import { parseJson } from '@coderunner/common/http/json-body.ts'
import type { ProgramFile } from '../../../logics/execution/types.ts'
import { readHeaderParameters } from './header-parameters.ts'
import { invalidMultipart } from './invalid-multipart.ts'
import { readPartName } from './part-name.ts'
import { splitParts } from './split-parts.ts'

/** A multipart request: its JSON, as text and as value, and the files beside it. */
export interface MultipartRequest {
  text: string
  value: unknown
  uploads: ProgramFile[]
}

/** RFC 2046 has at most 70 characters: a longer one would make the search for it slow. */
const boundaryForm = /^[\x20-\x7e]{1,70}$/

const boundaryOf = (contentType: string): string => {
  const boundary = readHeaderParameters(contentType)?.parameters.get('boundary') ?? ''
  if (boundaryForm.test(boundary)) return boundary
  throw invalidMultipart('the Content-Type names no boundary of 1 to 70 characters')
}

/**
 * Reads a multipart body: every part is either the request or a file. Throws `invalid_multipart`,
 * `invalid_json` and what reading JSON throws.
 */
export const parseMultipart = (
  contentType: string,
  body: Buffer,
  filesMax: number,
): MultipartRequest => {
  let request: Buffer | undefined
  const uploads: ProgramFile[] = []
  for (const [index, part] of splitParts(body, boundaryOf(contentType), filesMax + 1).entries()) {
    const { name, filename } = readPartName(part.headers, index + 1)
    if (name !== 'request') {
      uploads.push({ path: checkedFilename(name, filename), content: part.content })
    } else if (request === undefined) {
      request = part.content
    } else {
      throw invalidMultipart('there are two parts called `request`')
    }
  }
  if (request === undefined) {
    throw invalidMultipart('there is no part called `request` with the JSON of the request')
  }
  return { ...parseJson(request), uploads }
}

const checkedFilename = (name: string, filename: string | null): string => {
  if (filename) return filename
  const part = JSON.stringify(name.slice(0, 80))
  throw invalidMultipart(
    `the part ${part} has no filename; what is no file stands in the JSON of \`request\``,
  )
}
