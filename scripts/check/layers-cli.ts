/** Prints every import that breaks the rules of layers.ts, and fails if there is one. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../places.ts'
import { readModuleNames } from './imports.ts'
import { placeOf, violationOf } from './layers.ts'

const paths = globSync('{common,coderunner,dataflowtools}/src/**/*.ts', { cwd: rootFolder }).sort()
const modules = new Map(
  paths.map((path) => [path, readModuleNames(path, readFileSync(join(rootFolder, path), 'utf8'))]),
)

/** A use case is a function made from its ports: its file exports a `make…`. */
const isUseCase = (path: string): boolean =>
  modules.get(path)?.exports.some((name) => /^make[A-Z]/.test(name)) ?? false

for (const [path, { imports }] of modules) {
  const place = placeOf(path)
  for (const specifier of imports) {
    const violation = place && violationOf(place, specifier, isUseCase)
    if (!violation) continue
    console.log(`${path}: imports ${specifier}: ${violation}`)
    process.exitCode = 1
  }
}
