import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rootFolder } from '../../places.ts'

const read = (path: string): string => readFileSync(join(rootFolder, path), 'utf8')
const documented = read('docs/dependencies.md')
const undocumented = (names: string[]): string[] =>
  names.filter((name) => !documented.includes(`| \`${name}\` |`))

test('every npm dependency has its line in docs/dependencies.md', () => {
  const manifests = [
    'package.json',
    'common/package.json',
    'coderunner/package.json',
    'dataflowtools/package.json',
  ]
  const names = manifests.flatMap((path) => {
    const { dependencies, devDependencies } = JSON.parse(read(path))
    return Object.keys({ ...dependencies, ...devDependencies })
  })
  assert.deepEqual(undocumented(names.filter((name) => !name.startsWith('@coderunner/'))), [])
})

test('every requirement of Python has its line in docs/dependencies.md', () => {
  const paths = globSync('deps/*.in', { cwd: rootFolder })
  const lines = paths.flatMap((path) => read(path).split('\n'))
  const names = lines.flatMap((line) => /^[A-Za-z][\w-]*/.exec(line)?.[0] ?? [])
  assert.deepEqual(undocumented(names), [])
})

test('no lock names a registry', () => {
  for (const path of ['package-lock.json', ...globSync('deps/*.txt', { cwd: rootFolder })]) {
    assert.doesNotMatch(read(path), /"resolved": "https?:|--(extra-)?index-url|--find-links/)
  }
})

test('every npm package is locked with its version and digest', () => {
  const { packages } = JSON.parse(read('package-lock.json'))
  const incomplete = Object.entries<Record<string, string>>(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .filter(([, { version, integrity }]) => !version || !integrity)
  assert.deepEqual(incomplete, [])
})
