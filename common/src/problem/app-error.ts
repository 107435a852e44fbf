import type { CommonProblemCode } from './common-catalogue.ts'

/** What is wrong at one place of the request; `pointer` is a JSON pointer (RFC 6901) into the body. */
export interface FieldProblem {
  pointer: string
  message: string
}

/** What goes with an error beside its words. */
export interface AppErrorOptions {
  cause?: unknown
  errors?: FieldProblem[]
  retryAfterS?: number
  /** The methods that a path does take; for `method_not_allowed`. */
  allow?: string[]
}

/**
 * An error that is worded for the caller: `code` is of a closed catalogue, `detail` says what was
 * wrong and what is accepted. `cause` is for the log alone.
 */
export class AppError<Code extends string = CommonProblemCode> extends Error {
  readonly code: Code
  readonly errors: FieldProblem[]
  readonly retryAfterS: number | undefined
  readonly allow: string[]

  constructor(code: NoInfer<Code>, detail: string, options: AppErrorOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.errors = options.errors ?? []
    this.retryAfterS = options.retryAfterS
    this.allow = options.allow ?? []
  }
}
