import type { Json } from '../../../logics/files/types.ts'
import { shortText, time, told } from '../finding.ts'
import { readElements, readTexts } from './xml-elements.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What a book says in its package document (EPUB 3.3, section 5). */
export const readEpub = async (zip: ZipArchive): Promise<Record<string, Json>> => {
  const container = await zip.text('META-INF/container.xml')
  let path = ''
  if (container !== null) {
    readElements(container, ({ name, attributes }) => {
      if (name === 'rootfile' && path === '') path = attributes['full-path'] ?? ''
    })
  }
  const texts = readTexts(await zip.text(path))
  return told({
    title: shortText(texts.get('title')),
    author: shortText(texts.get('creator')),
    publisher: shortText(texts.get('publisher')),
    language: shortText(texts.get('language')),
    created: time(texts.get('date')),
  })
}
