/**
 * `npm run lock`: writes deps/*.txt from deps/*.in, with hashes, for Linux and Python 3.11 and newer.
 * Keeps the versions that are locked unless asked otherwise: `npm run lock -- --upgrade`.
 */
import { globSync } from 'node:fs'
import { depsFolder } from './places.ts'
import { output } from './setup/command.ts'
import { findPython } from './setup/find-python.ts'
import { uvEnvironment } from './setup/pip-settings.ts'
import { ensureUv } from './setup/uv.ts'

const python = findPython()
const uv = ensureUv(python)
const env = { ...uvEnvironment(), UV_CUSTOM_COMPILE_COMMAND: 'npm run lock' }
const range = ['--universal', '--python-version', '3.11', '--python', python.executable]
const form = ['--generate-hashes', '--only-binary', ':all:', '--no-emit-index-url']
const quiet = ['--quiet', '--no-header']

process.chdir(depsFolder)
for (const source of globSync('*.in')) {
  const target = source.replace(/in$/, 'txt')
  const args = [...range, ...form, ...quiet, ...process.argv.slice(2), '-o', target, source]
  console.log(`lock: deps/${target}`)
  output(uv, ['pip', 'compile', ...args], env)
}
