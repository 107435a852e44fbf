import type { Logger } from 'pino'

/** Where the stores say why they do not answer. */
export type BlobLog = Pick<Logger, 'warn'>
