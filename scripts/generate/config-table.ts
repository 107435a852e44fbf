/** Renders the settings of each service into the table of both READMEs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '../../coderunner/src/common/settings.ts'
import { configTable, replaceBetweenMarkers } from '../../common/src/config/config-table.ts'
import { writeOrCheck } from '../generated-files/write-or-check.ts'
import { rootFolder } from '../places.ts'

const pages = ['README.md', 'README_zh.md']

const withTable = (path: string): string =>
  replaceBetweenMarkers(
    readFileSync(join(rootFolder, path), 'utf8'),
    'config:coderunner',
    configTable(settings),
  )

writeOrCheck(Object.fromEntries(pages.map((path) => [path, withTable(path)])))
