import type { Entry, Schema } from './entry.ts'

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const row = (entry: Entry<unknown>): string =>
  `| \`${entry.name}\` | ${escapeCell(entry.shownDefault)} | ${escapeCell(entry.accepts)} | ${escapeCell(entry.description)} |`

const englishHeads: readonly string[] = ['name', 'default', 'accepted', 'what for']

/** The settings as a Markdown table, in the order of the schema. */
export const configTable = (schema: Schema, heads = englishHeads): string =>
  [`| ${heads.join(' | ')} |`, '|---|---|---|---|', ...Object.values(schema).map(row)].join('\n')

/** Puts `text` between `<!-- name:start -->` and `<!-- name:end -->`; throws when they are not there. */
export const replaceBetweenMarkers = (page: string, name: string, text: string): string => {
  const start = `<!-- ${name}:start -->`
  const end = `<!-- ${name}:end -->`
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  if (from < 0 || to < from) {
    throw new Error(`the page lacks the markers ${start} and ${end}`)
  }
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`
}
