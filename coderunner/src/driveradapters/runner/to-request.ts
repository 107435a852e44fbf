import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { AppError } from '../../errors/app-error.ts'
import type { ExecutionRequest } from '../../logics/execution/request.ts'
import type { ProgramFile } from '../../logics/execution/types.ts'
import { decodeBase64 } from '../../utils/decode-base64.ts'
import { mayHoldInexactNumbers, parseExactJson } from '../../utils/exact-json.ts'
import type { ExecuteBody } from './execute-body.ts'

type WireFile = NonNullable<ExecuteBody['files']>[number]

/** The bytes of a file, or what is wrong at which place in it. */
const contentOf = ({ content, content_base64: base64 }: WireFile): Buffer | FieldProblem => {
  if (content !== undefined && base64 !== undefined) {
    return {
      pointer: '/content_base64',
      message: 'stands beside `content`; accepted is one of the two',
    }
  }
  if (content !== undefined) {
    return content.isWellFormed()
      ? Buffer.from(content)
      : { pointer: '/content', message: 'holds half of a surrogate pair' }
  }
  if (base64 === undefined) return { pointer: '', message: 'needs `content` or `content_base64`' }
  const message = 'is not base64 (RFC 4648, with padding)'
  return decodeBase64(base64) ?? { pointer: '/content_base64', message }
}

const readFiles = (files: readonly WireFile[]): ProgramFile[] => {
  const errors: FieldProblem[] = []
  const read = files.map((file, index) => {
    const content = contentOf(file)
    if (Buffer.isBuffer(content)) return { path: file.path, content }
    errors.push({ ...content, pointer: `/files/${index}${content.pointer}` })
    return { path: file.path, content: Buffer.alloc(0) }
  })
  const [first] = errors
  if (first !== undefined) {
    throw new AppError('invalid_request', `${first.pointer} ${first.message}`, {
      errors: errors.slice(0, 50),
    })
  }
  return read
}

type Values = Pick<ExecuteBody, 'variables' | 'arguments'>

/** Nesting that the stack cannot hold is left to be refused for what it is. */
const readExactly = (body: Values, text: string): Values => {
  try {
    return parseExactJson(text) as Values
  } catch {
    return body
  }
}

/** What Python is handed is read once more when JavaScript may have changed a number in it. */
const exactly = (body: Values, text: string): Values =>
  (body.variables !== undefined || body.arguments !== undefined) && mayHoldInexactNumbers(text)
    ? readExactly(body, text)
    : body

/**
 * Reads the wire form of a request to run a program. `text` is the JSON it came as; `uploads` are the
 * files that came beside it.
 */
export const toRequest = (
  body: ExecuteBody,
  text: string,
  uploads: readonly ProgramFile[] = [],
): ExecutionRequest => {
  const exact = exactly(body, text)
  return {
    code: body.code,
    timeoutS: body.timeout,
    memoryMb: body.memory_mb,
    variables: exact.variables ?? {},
    entrypoint: body.entrypoint,
    arguments: exact.arguments,
    stdin: body.stdin ?? '',
    files: [...(body.files === undefined ? [] : readFiles(body.files)), ...uploads],
    packages: body.packages ?? [],
    autoInstall: body.auto_install,
  }
}
