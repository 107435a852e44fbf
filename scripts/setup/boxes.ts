import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rootFolder, setupFolder } from '../places.ts'
import { output } from './command.ts'
import { digestOf } from './digest.ts'
import { progress } from './progress.ts'

/** Where what boxes share is kept: read by every service, written to by the set-up alone. */
export const boxesFolder = join(setupFolder, 'boxes')

const makers = join(rootFolder, 'coderunner', 'src', 'drivenadapters', 'box')
const loaderCache = '/etc/ld.so.cache'

/**
 * Makes what boxes share, which else every service makes at its first start in a DATA_DIR. Asks only
 * when what they are made from has changed; a set-up that cannot write there is no worse than before.
 */
export const ensureBoxes = (python: string, sitePackages: string): string => {
  const stamp = stampOf(python, sitePackages)
  const stampPath = join(boxesFolder, 'stamp')
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return boxesFolder
  progress('files that all boxes share (some seconds, 80 MB)')
  const script = fileURLToPath(new URL('make-boxes.ts', import.meta.url))
  try {
    output(process.execPath, [script, python, sitePackages, boxesFolder])
    writeFileSync(stampPath, stamp)
  } catch (error) {
    const { message } = error as Error
    progress(`they are left to the services, as they could not be made here: ${message}`)
  }
  return boxesFolder
}

/** Of the interpreter, the base environment, the system's libraries, and the code that does it. */
const stampOf = (python: string, sitePackages: string): string => {
  const files = readdirSync(makers).sort()
  const code = files.map((name) => readFileSync(join(makers, name), 'utf8'))
  return digestOf([sitePackages, stateOf(python), stateOf(loaderCache), ...code])
}

/** Whole seconds: the layers of an image keep no more. */
const stateOf = (path: string): string => {
  const facts = statSync(path, { throwIfNoEntry: false })
  return `${path} ${Math.floor((facts?.mtimeMs ?? 0) / 1000)} ${facts?.size}`
}
