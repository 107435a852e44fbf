/**
 * `npm run lock`: writes deps/*.txt from deps/*.in, with hashes, for Linux and Python 3.11 and newer.
 * Keeps the versions that are locked unless asked otherwise: `npm run lock -- --upgrade`. Then it
 * writes anew what is made from a locked wheel.
 */
import { spawnSync } from 'node:child_process'

import { globSync } from 'node:fs'
import { join } from 'node:path'
import { depsFolder, rootFolder } from './places.ts'
import { output } from './setup/command.ts'
import { findPython } from './setup/find-python.ts'
import { uvEnvironment } from './setup/pip-settings.ts'
import { ensureUv } from './setup/uv.ts'

const python = findPython()
const uv = ensureUv(python)
const env = { ...uvEnvironment(uv), UV_CUSTOM_COMPILE_COMMAND: 'npm run lock' }
const range = ['--universal', '--python-version', '3.11', '--python', python.executable]
const form = ['--generate-hashes', '--only-binary', ':all:', '--no-emit-index-url']
const quiet = ['--quiet', '--no-header']
/** Of these only files inside are read. */
const alone = ['modules.in']

process.chdir(depsFolder)
for (const source of globSync('*.in')) {
  const target = source.replace(/in$/, 'txt')
  const deps = alone.includes(source) ? ['--no-deps'] : []
  const how = [...range, ...form, ...quiet, ...deps, ...process.argv.slice(2)]
  console.log(`lock: deps/${target}`)
  output(uv, ['pip', 'compile', ...how, '-o', target, source], env)
}
const generator = join(rootFolder, 'scripts', 'generate', 'distributions.ts')
process.exitCode =
  spawnSync(process.execPath, [generator, '--anew'], { stdio: 'inherit' }).status ?? 1
