import { isDiskFull } from '@coderunner/common/utils/is-disk-full.ts'
import { AppError } from '../../errors/app-error.ts'
import type { BoxResult } from './box/package-box.ts'

/** Takes out of a text what nobody outside is to read. */
export type Redact = (text: string) => string

const retryAfterS = 10
const isFullDisk = /No space left on device|Disk quota exceeded|os error (28|122)\b/
const isRefused = /\b(401 Unauthorized|403 Forbidden|407 Proxy)|valid authentication credentials/
const isUnreachable =
  /Request failed after|error sending request|tcp connect|dns error|operation timed out|timed out|connection (closed|reset|refused|error)|Failed to (fetch|download)[^\n]*\n[^\n]*(HTTP status|status code|error decoding|request or response body)|HTTP status (client|server) error|IncompleteBody|unexpected EOF during|end of file before message/i
const isCut = /reading a body from connection|end of file before message|IncompleteBody/i
const isGarbage =
  /Unsupported `Content-Type`|Received some unexpected (JSON|HTML)|Failed to parse|invalid (JSON|HTML)|error decoding response body|too many redirects|not (a )?valid (JSON|HTML)/i

/** The reason why the disk is full, when this error is of that kind; else the error itself. */
export const diskError = (error: unknown): unknown => (isDiskFull(error) ? diskFull(error) : error)

const diskFull = (cause: unknown): AppError =>
  new AppError('package_disk_full', 'the disk of DATA_DIR is full; nothing was changed', { cause })

/** What stands against going on when uv failed, whatever it was to do; null when it was something else. */
export const commonFailure = (
  { said, endedBy }: Pick<BoxResult, 'said' | 'endedBy'>,
  redact: Redact,
): AppError | null => {
  const cause = new Error(redact(said))
  if (isFullDisk.test(said)) return diskFull(cause)
  if (endedBy !== null) {
    const detail = `the installer was ended by ${endedBy} in the middle of its work; nothing was changed`
    return new AppError('package_installer_ended', detail, { cause, retryAfterS })
  }
  if (isRefused.test(said)) {
    const detail = 'the package index refuses the service: it wants other credentials'
    return new AppError('package_index_refuses', detail, { cause })
  }
  if (isGarbage.test(said) && !isCut.test(said)) {
    const detail = 'the package index answers, but not as a package index does'
    return new AppError('package_index_unreadable', detail, { cause })
  }
  if (!isUnreachable.test(said)) return null
  const status = /\b(4\d\d|5\d\d) [A-Z][A-Za-z ]+[a-z]/.exec(said)?.[0]
  const why = status === undefined ? 'cannot be reached, or breaks off' : `answers ${status}`
  return new AppError('package_index_unavailable', `the package index ${why}`, {
    cause,
    retryAfterS,
  })
}

/** The packages are larger than PACKAGE_MAX_MB. */
export const tooLarge = (what: string, maxBytes: number): AppError =>
  new AppError(
    'package_too_large',
    `${what}; at most ${Math.floor(maxBytes / 1024 ** 2)} MiB are accepted (PACKAGE_MAX_MB)`,
  )
