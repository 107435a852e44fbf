/** The families that problems belong to. What HTTP status each has is known to `problem-document.ts` alone. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'slow_request'
  | 'conflict'
  | 'expired'
  | 'precondition_failed'
  | 'too_large'
  | 'unsupported_type'
  | 'bad_range'
  | 'expectation_failed'
  | 'unreadable'
  | 'headers_too_large'
  | 'overloaded'
  | 'internal'
  | 'not_installed'
  | 'unavailable'
  | 'timed_out'

/** One entry of a catalogue: the family, a title that never changes, and what the caller can do. */
export interface ProblemEntry {
  kind: ProblemKind
  title: string
  remedy: string
}

/** A closed set of problems, by code. */
export type Catalogue = Readonly<Record<string, ProblemEntry>>
