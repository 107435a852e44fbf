import { existsSync } from 'node:fs'
import { readableByAll } from '../bootstrap/umask.mjs'
import { ensureEnvironment } from './base-environment.ts'
import { ensureBoxes } from './boxes.ts'
import { compileServices } from './compiled-code.ts'
import { type Facts, readFacts, writeFacts } from './facts.ts'
import { factsKey } from './facts-key.ts'
import { findPython } from './find-python.ts'
import { ensureSystemParts, missingParts } from './system-parts.ts'
import { ensureUv } from './uv.ts'

/**
 * Makes sure that all is there which the services need: a Python, uv, the sandbox's base
 * environment, what boxes share and the system's own parts. Takes milliseconds when nothing changed since the last time.
 */
export const setUp = (): Facts => readableByAll(bringUpToDate)

const bringUpToDate = (): Facts => {
  const key = factsKey()
  const known = readFacts()
  if (known !== null && known.key === key && isComplete(known)) {
    ensureBoxes(known.python, known.sitePackages)
    return known
  }
  const interpreter = findPython()
  const uv = ensureUv(interpreter)
  const sitePackages = ensureEnvironment(interpreter)
  const system = ensureSystemParts(interpreter)
  const python = interpreter.executable
  // After the system's parts, whose libraries are among what is copied.
  const boxes = ensureBoxes(python, sitePackages)
  compileServices()
  return writeFacts({ key, python, sitePackages, uv, boxes, interpreter, system })
}

const isComplete = ({ python, uv, sitePackages, system }: Facts): boolean =>
  missingParts(system).length === 0 &&
  [python, uv, sitePackages, ...Object.values(system)].every(
    (path) => path !== null && existsSync(path),
  )
