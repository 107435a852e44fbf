import type { Redis } from 'ioredis'
import type { Line } from './line.ts'
import type { News } from './news.ts'
import type { RunScript } from './scripts.ts'

/** What the parts of the store in Redis share. */
export interface Context {
  client: Redis
  run: RunScript
  line: Line
  news: News
  prefix: string
  queueMax: number
  maxBytes: number
  /** How often to look for what news did not tell, in milliseconds. */
  pollMs: number
}
