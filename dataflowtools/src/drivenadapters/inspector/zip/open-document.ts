import type { Json } from '../../../logics/files/types.ts'
import { count, shortText, time, told } from '../finding.ts'
import { readElements, readTexts } from './xml-elements.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What an OpenDocument file says in meta.xml (OpenDocument 1.3, part 3, chapter 4). */
export const readOpenDocument = async (zip: ZipArchive): Promise<Record<string, Json>> => {
  const manifest = await zip.text('META-INF/manifest.xml')
  const isEncrypted = manifest?.includes('encryption-data') === true
  // Of an encrypted file this part is, too.
  if (isEncrypted) return { encrypted: true }
  const meta = await zip.text('meta.xml')
  const texts = readTexts(meta)
  const counts = statistics(meta)
  return told({
    title: shortText(texts.get('title')),
    subject: shortText(texts.get('subject')),
    author: shortText(texts.get('initial-creator') ?? texts.get('creator')),
    last_modified_by: shortText(texts.get('creator')),
    created: time(texts.get('creation-date')),
    modified: time(texts.get('date')),
    application: shortText(texts.get('generator')),
    pages: count(counts['page-count']),
    words: count(counts['word-count']),
    tables: count(counts['table-count']),
  })
}

const statistics = (meta: string | null): Record<string, string> => {
  let found: Record<string, string> = {}
  if (meta === null) return found
  readElements(meta, ({ name, attributes }) => {
    if (name === 'document-statistic') found = attributes
  })
  return found
}
