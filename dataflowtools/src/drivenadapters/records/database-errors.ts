import { AppError } from '../../errors/app-error.ts'
import { acquireTimeoutCode } from './mysql/guarded-pool.ts'

/** What node:sqlite (`errcode`) and mysql2 (`code`, `errno`, `fatal`) tell of an error. */
interface DatabaseError extends Error {
  code?: unknown
  errno?: unknown
  errcode?: unknown
  fatal?: unknown
}

const retryAfterS = 5

/** Deadlock, and a row that changed under a snapshot: the server asks to try again. */
const conflictNumbers = new Set<unknown>([1213, 1020])
/** Duplicate entry; a named row that is not there (any more); a row that is still named. */
const duplicateNumbers = new Set<unknown>([1062])
const referenceNumbers = new Set<unknown>([1451, 1452])
/** SQLITE_CONSTRAINT_UNIQUE and _PRIMARYKEY. */
const duplicateCodes = new Set<unknown>([2067, 1555])

/** Busy, locked, out of memory, read-only, I/O, corrupt, full, cannot open, not a database. */
const sqliteOutages = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26])

const outageCodes = new Set<unknown>([
  acquireTimeoutCode,
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ER_ACCESS_DENIED_ERROR',
  'ER_BAD_DB_ERROR',
  'ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION',
  'ER_CONNECTION_KILLED',
  'ER_CON_COUNT_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
  'ER_DISK_FULL',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_OUT_OF_RESOURCES',
  'ER_QUERY_INTERRUPTED',
  'ER_QUERY_TIMEOUT',
  'ER_READ_ONLY_MODE',
  'ER_RECORD_FILE_FULL',
  'ER_SERVER_SHUTDOWN',
  'ER_TOO_MANY_USER_CONNECTIONS',
])
/** What mysql2 and Kysely say without a code. */
const outageTexts = /^(Queue limit reached|Pool is closed|driver has already been destroyed)/
const socketErrors = /^E[A-Z]+$/

const facts = (error: unknown): DatabaseError => (error instanceof Error ? error : new Error())

/** Whether a transaction should be tried again as it was. */
export const isConflict = (error: unknown): boolean => conflictNumbers.has(facts(error).errno)

/** Whether a row of this key is there already. */
export const isDuplicate = (error: unknown): boolean =>
  duplicateNumbers.has(facts(error).errno) || duplicateCodes.has(facts(error).errcode)

/** Whether a row that was to be named has gone meanwhile. */
export const isLostReference = (error: unknown): boolean => referenceNumbers.has(facts(error).errno)

/** Whether the database does not answer, as against a mistake of ours. */
export const isOutage = (error: unknown): boolean => {
  const { code, errcode, fatal, message } = facts(error)
  if (fatal === true || outageCodes.has(code) || outageTexts.test(message)) return true
  if (code === 'ERR_INVALID_STATE') return true
  if (typeof errcode === 'number') return sqliteOutages.has(errcode & 0xff)
  return typeof code === 'string' && socketErrors.test(code)
}

/** The error of the catalogue; `cause` is for the log. */
export const unavailable = (cause?: unknown): AppError =>
  new AppError('records_unavailable', 'The records of files and tags cannot be reached now.', {
    cause,
    retryAfterS,
  })
