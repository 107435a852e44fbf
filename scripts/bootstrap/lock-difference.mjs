/** @typedef {{version?: string, resolved?: string, integrity?: string, optional?: boolean}} Entry */

/**
 * Compares package-lock.json with the lockfile that npm keeps inside node_modules.
 * Returns null when every package is there in its locked version, else the first difference in words.
 * A package that is absent because it is optional (built for another platform) is no difference.
 *
 * @param {{packages: Record<string, Entry>}} locked
 * @param {{packages: Record<string, Entry>}} installed
 * @returns {string | null}
 */
export const lockDifference = (locked, installed) => {
  for (const [path, wanted] of Object.entries(locked.packages)) {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) continue
    const found = installed.packages[path]
    if (found === undefined && !wanted.optional) return `${nameOf(path)} is not installed`
    if (found !== undefined && !isSame(wanted, found)) {
      return `${nameOf(path)} is not at ${wanted.version ?? wanted.resolved}`
    }
  }
  return null
}

/** @type {(wanted: Entry, found: Entry) => boolean} */
const isSame = (wanted, found) =>
  wanted.version === found.version && wanted.integrity === found.integrity

/** @type {(path: string) => string} */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
