/** Renders the settings of each service into the table of both READMEs, each in its language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '../../coderunner/src/common/settings.ts'
import { configTable, replaceBetweenMarkers } from '../../common/src/config/config-table.ts'
import { chineseHeads, inChinese } from '../generated-files/in-chinese.ts'
import { writeOrCheck } from '../generated-files/write-or-check.ts'
import { rootFolder } from '../places.ts'

const tables = {
  'README.md': configTable(settings),
  'README_zh.md': configTable(inChinese(settings), chineseHeads),
}

const withTable = (path: string, table: string): string =>
  replaceBetweenMarkers(readFileSync(join(rootFolder, path), 'utf8'), 'config:coderunner', table)

writeOrCheck(
  Object.fromEntries(Object.entries(tables).map(([path, table]) => [path, withTable(path, table)])),
)
