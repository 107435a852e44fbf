import type { ReadableFile } from '../finding.ts'
import { readBytes } from '../read-bytes.ts'

/** What texts are by the end of their name; content that says else wins. */
const byExtension: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  md: 'text/markdown',
  markdown: 'text/markdown',
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  ndjson: 'application/x-ndjson',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  toml: 'application/toml',
  html: 'text/html',
  htm: 'text/html',
  xml: 'application/xml',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  py: 'text/x-python',
  sql: 'application/sql',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  vtt: 'text/vtt',
  eml: 'message/rfc822',
  txt: 'text/plain',
  log: 'text/plain',
}

const jsonMaxBytes = 4 * 1024 * 1024
const linesLookedAt = 10
/** An HTML element that a page may begin with; others begin texts in Markdown, too. */
const pageStart = /^(<!doctype html|<html|<head|<body|<title|<meta)[\s>]/i

/** The type of a text, `start` being its decoded beginning. */
export const textType = (file: ReadableFile, start: string, extension: string): string => {
  const named = byExtension[extension]
  const body = withoutPreface(start)
  if (pageStart.test(body)) return 'text/html'
  const root = xmlRoot(start, body)
  if (root !== null) return root
  if (/^[[{]/.test(body) && named !== 'application/x-ndjson' && isJson(file)) {
    return 'application/json'
  }
  if (named === 'application/json') return file.sizeBytes > jsonMaxBytes ? named : 'text/plain'
  if (named === 'application/xml') return 'text/plain'
  return named ?? (isTable(start) ? 'text/csv' : 'text/plain')
}

/** What is left behind a byte order mark, white space, and the prolog and comments of XML. */
const withoutPreface = (text: string): string => {
  let rest = text.replace(/^\ufeff/, '').trimStart()
  for (;;) {
    const end = rest.startsWith('<?xml') ? '?>' : rest.startsWith('<!--') ? '-->' : null
    const at = end === null ? -1 : rest.indexOf(end)
    if (end === null || at < 0) return rest
    rest = rest.slice(at + end.length).trimStart()
  }
}

const xmlRoot = (text: string, body: string): string | null => {
  const isXml = text.replace(/^\ufeff/, '').startsWith('<?xml')
  const rest = body.replace(/^<!DOCTYPE\s[^[>]*(\[[^\]]*\])?[^>]*>\s*(<!--[\s\S]*?-->\s*)*/, '')
  const name = /^<(?:[\w-]+:)?([\w-]+)[\s/>]/.exec(rest)?.[1]
  if (name === 'svg') return 'image/svg+xml'
  if (name === 'html') return isXml ? 'application/xhtml+xml' : 'text/html'
  return isXml ? 'application/xml' : null
}

const isJson = ({ descriptor, sizeBytes }: ReadableFile): boolean => {
  if (sizeBytes > jsonMaxBytes) return false
  try {
    JSON.parse(
      readBytes(descriptor, 0, sizeBytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
    return true
  } catch {
    return false
  }
}

/** Lines with one and the same number of separators, at least two lines and one separator. */
const isTable = (text: string): boolean => {
  const lines = text.split(/\r?\n/).slice(0, linesLookedAt)
  const whole = lines.filter((line) => line !== '')
  return [',', '\t', ';'].some((separator) => {
    const counts = new Set(whole.map((line) => line.split(separator).length))
    return whole.length > 1 && counts.size === 1 && !counts.has(1)
  })
}
