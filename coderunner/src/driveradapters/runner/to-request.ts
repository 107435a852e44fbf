import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { AppError } from '../../errors/app-error.ts'
import type { ExecutionRequest } from '../../logics/execution/request.ts'
import type { ProgramFile } from '../../logics/execution/types.ts'
import { decodeBase64 } from '../../utils/decode-base64.ts'
import { mayHoldInexactNumbers, parseExactJson } from '../../utils/exact-json.ts'
import type { ExecuteBody } from './execute-body.ts'

type WireFile = NonNullable<ExecuteBody['files']>[number]

const contentOf = ({ content, content_base64: base64 }: WireFile): Buffer | string => {
  if ((content === undefined) === (base64 === undefined)) {
    return 'needs either `content` or `content_base64`'
  }
  if (content !== undefined) {
    return content.isWellFormed() ? Buffer.from(content) : 'content holds half of a surrogate pair'
  }
  return decodeBase64(base64 as string) ?? 'content_base64 is not base64 (RFC 4648, with padding)'
}

const readFiles = (files: readonly WireFile[]): ProgramFile[] => {
  const errors: FieldProblem[] = []
  const read = files.map((file, index) => {
    const content = contentOf(file)
    if (typeof content === 'string') {
      errors.push({ pointer: `/files/${index}`, message: content })
      return { path: file.path, content: Buffer.alloc(0) }
    }
    return { path: file.path, content }
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
