import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { settings as coderunner } from '../../../coderunner/src/common/settings.ts'
import { configTable } from '../../../common/src/config/config-table.ts'
import { integer } from '../../../common/src/config/entries.ts'
import { settings as dataflowtools } from '../../../dataflowtools/src/common/settings.ts'
import { chineseTexts } from '../../generated-files/chinese-texts.ts'
import { chineseHeads, inChinese } from '../../generated-files/in-chinese.ts'

const port = { description: 'TCP port; 0 takes a free one', min: 0, max: 9, fallback: 8 }

describe('the settings in Chinese', () => {
  it('are the table of the same settings, figures and typed words as they were', () => {
    assert.equal(
      configTable(inChinese({ port: integer('PORT', port) }), chineseHeads),
      [
        '| 名称 | 默认值 | 可取的值 | 用途 |',
        '|---|---|---|---|',
        '| `PORT` | 8 | 整数，0 至 9 | TCP 端口；0 表示取一个空闲端口 |',
      ].join('\n'),
    )
  })

  it('name every text that lacks its Chinese', () => {
    const schema = { a: integer('A', { ...port, description: 'New', unit: 'apples' }) }
    assert.throws(() => inChinese(schema), /lacks: \n {2}apples, 0 to 9\n {2}New$/)
  })

  it('have no text that no setting says any more', () => {
    const said = new Set(
      [...Object.values(coderunner), ...Object.values(dataflowtools)].flatMap((entry) => [
        ...[entry.accepts, entry.shownDefault, entry.description],
      ]),
    )
    assert.deepEqual(
      Object.keys(chineseTexts).filter((text) => !said.has(text)),
      [],
    )
  })
})
