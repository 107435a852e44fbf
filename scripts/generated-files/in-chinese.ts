import type { Entry, Schema } from '../../common/src/config/entry.ts'
import { chineseTexts, chineseUnits } from './chinese-texts.ts'

/** The heads of the table's columns. */
export const chineseHeads = ['名称', '默认值', '可取的值', '用途'] as const

/** The settings with their texts in Chinese; throws with every text that has none. */
export const inChinese = (schema: Schema): Schema => {
  const missing = new Set<string>()
  const translate = (text: string): string => {
    const found = translated(text)
    if (found === undefined) missing.add(text)
    return found ?? text
  }
  const entries = Object.entries(schema).map(([key, entry]) => [key, spoken(entry, translate)])
  if (missing.size === 0) return Object.fromEntries(entries)
  throw new Error(`chinese-texts.ts lacks: ${[...missing].map((text) => `\n  ${text}`).join('')}`)
}

const spoken = (entry: Entry<unknown>, translate: (text: string) => string): Entry<unknown> => ({
  ...entry,
  accepts: translate(entry.accepts),
  shownDefault: translate(entry.shownDefault),
  description: translate(entry.description),
})

const translated = (text: string): string | undefined =>
  chineseTexts[text] ?? withinBounds(text) ?? withWords(text)

const withinBounds = (text: string): string | undefined => {
  const [, unit = '', bounds] = /^(.+), (\d+ to \d+|> 0, at most \d+)$/.exec(text) ?? []
  const words = bounds?.replace(' to ', ' 至 ').replace(', at most ', '，至多 ')
  return words === undefined || !Object.hasOwn(chineseUnits, unit)
    ? undefined
    : `${chineseUnits[unit]}，${words}`
}

/** Figures, addresses, and words that are typed as they stand are the same in both. */
const withWords = (text: string): string | undefined =>
  /^(`[^`]+`(, `[^`]+`)*|[\d.]+( MiB|h)?|\.\/data|true|false|auto|info|on)$/.test(text)
    ? text.replaceAll(', ', '、')
    : undefined
