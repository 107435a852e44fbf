import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setupFolder } from '../places.ts'

/** The Python that runs programs: the interpreter itself, not a shim or a virtual environment. */
export interface PythonFacts {
  executable: string
  /** Such as `3.13.2`. */
  version: string
  /** Such as `cpython-313-x86_64-linux-gnu`: wheels for one are of no use to another. */
  abi: string
  /** Where its standard library lives, below `lib`. */
  prefix: string
}

/** Parts of the operating system, each a path, or null where it is not installed. */
export interface SystemFacts {
  bubblewrap: string | null
  libseccomp: string | null
  libzbar: string | null
}

/** What set-up found out about this machine; kept in `.setup/facts.json`, read by the services. */
export interface Facts {
  /** Digest of all that the facts were made from. */
  key: string
  /** The interpreter that runs programs. */
  python: string
  /** The packages of the base environment: `…/environments/<digest>/site-packages`. */
  sitePackages: string
  /** The path of uv, the installer of Python packages. */
  uv: string
  /** Where what boxes share is kept. */
  boxes: string
  interpreter: PythonFacts
  system: SystemFacts
}

const factsPath = join(setupFolder, 'facts.json')

/** The facts of the last set-up, or null when there was none or its file cannot be read. */
export const readFacts = (): Facts | null => {
  if (!existsSync(factsPath)) return null
  try {
    return JSON.parse(readFileSync(factsPath, 'utf8'))
  } catch {
    return null
  }
}

/** Keeps the facts for the next start. Replaced in one step, so that no reader sees half a file. */
export const writeFacts = (facts: Facts): Facts => {
  mkdirSync(setupFolder, { recursive: true })
  const beside = `${factsPath}.${process.pid}`
  writeFileSync(beside, `${JSON.stringify(facts, null, 2)}\n`)
  renameSync(beside, factsPath)
  return facts
}
