/**
 * Does something with a umask under which all users may read the result, as the sandbox's user has
 * to; what the caller's umask says about everything else stays.
 *
 * @template T
 * @param {() => T} action
 * @returns {T}
 */
export const readableByAll = (action) => {
  const before = process.umask(0o022)
  try {
    return action()
  } finally {
    process.umask(before)
  }
}
