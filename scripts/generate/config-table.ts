/** Renders the settings of each service into the table of both READMEs, each in its language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings as coderunner } from '../../coderunner/src/common/settings.ts'
import { configTable, replaceBetweenMarkers } from '../../common/src/config/config-table.ts'
import type { Schema } from '../../common/src/config/entry.ts'
import { settings as dataflowtools } from '../../dataflowtools/src/common/settings.ts'
import { chineseHeads, inChinese } from '../generated-files/in-chinese.ts'
import { writeOrCheck } from '../generated-files/write-or-check.ts'
import { rootFolder } from '../places.ts'

const services = { coderunner, dataflowtools }

const tablesOf = {
  'README.md': (settings: Schema) => configTable(settings),
  'README_zh.md': (settings: Schema) => configTable(inChinese(settings), chineseHeads),
}

const withTables = (path: keyof typeof tablesOf): string =>
  Object.entries(services).reduce(
    (text, [service, settings]) =>
      replaceBetweenMarkers(text, `config:${service}`, tablesOf[path](settings)),
    readFileSync(join(rootFolder, path), 'utf8'),
  )

writeOrCheck({
  'README.md': withTables('README.md'),
  'README_zh.md': withTables('README_zh.md'),
})
