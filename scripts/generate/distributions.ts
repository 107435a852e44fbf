/**
 * Writes which distribution brings which module, out of the list of pipreqs and our corrections. The
 * list is fetched only when another one is locked, or with --anew; to check needs no network.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOrCheck } from '../generated-files/write-or-check.ts'
import { depsFolder, rootFolder } from '../places.ts'
import { applyCorrections, correctList } from './distributions/correct-list.ts'
import { readList } from './distributions/read-list.ts'

const path = 'coderunner/src/drivenadapters/distributions/distributions.json'

/** The lock's line and digest: another list has another one. */
const lockOf = (text: string): string =>
  text.match(/pipreqs==\S+|sha256:[0-9a-f]{64}/g)?.join(' ') ?? ''

const list = lockOf(readFileSync(join(depsFolder, 'modules.txt'), 'utf8'))
const place = join(rootFolder, path)
const known = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : null
const isKept =
  process.argv.includes('--check') || (known?.list === list && !process.argv.includes('--anew'))
const distributions = isKept
  ? applyCorrections(known?.distributions ?? {})
  : correctList(readList())
writeOrCheck({ [path]: `${JSON.stringify({ list, distributions }, null, 2)}\n` })
