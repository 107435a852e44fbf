import type { CheckResult } from '../health/check-health.ts'

/** What makes two results the same. The owner is part of it: nobody is served another's result. */
export interface ResultIdentity {
  owner: string
  /** The hash of the bytes that were worked on. */
  contentHash: string
  operation: string
  /** The options of the operation: a JSON value, in which the order of names does not count. */
  options: unknown
  /** Changes with whatever may change the result. */
  engineVersion: string
}

/**
 * Results of work on content, to be had again without the work. A cache that is away has nothing and
 * keeps nothing: it neither throws nor holds a caller up. Only options that are no JSON are a TypeError.
 */
export interface ResultCache {
  /** The JSON value that was put, as a copy; undefined when there is none. */
  get(identity: ResultIdentity): Promise<unknown>
  /** Keeps a JSON value for a time; one above the bound of a value is not kept. */
  put(identity: ResultIdentity, value: unknown): Promise<void>
  /** For the health: `degraded` while the cache is away. */
  state(): CheckResult
  close(): void
}

/** The bounds of a cache. */
export interface ResultCacheLimits {
  /** How long a result is kept, in milliseconds. */
  ttlMs: number
  /** The most that one value may take as JSON. */
  valueMaxBytes: number
  /** The most that all take; the oldest go first. */
  maxBytes: number
}
