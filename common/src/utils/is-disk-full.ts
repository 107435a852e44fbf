interface Facts {
  code?: unknown
  /** Of SQLite: its result code. */
  errcode?: unknown
  /** Of a child process. */
  stderr?: unknown
  stdout?: unknown
}

const SQLITE_FULL = 13
const SAID = /No space left on device|Disk quota exceeded/

/** Whether something failed for want of room: of Node itself, of SQLite, or of a child process by its words. */
export const isDiskFull = (error: unknown): boolean => {
  const { code, errcode, stderr, stdout } = (error ?? {}) as Facts
  return (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    errcode === SQLITE_FULL ||
    SAID.test(`${stderr} ${stdout}`)
  )
}
