import type { Json } from '../../../logics/files/types.ts'
import { count, shortText, time, told } from '../finding.ts'
import { readElements, readTexts } from './xml-elements.ts'
import type { ZipArchive } from './zip-archive.ts'

/** The main part of an Office Open XML file (ECMA-376 part 2), and the type that it gives the whole. */
export interface OfficeParts {
  mimeType: string
  mainPart: string
}

const openType =
  /^(application\/vnd\.openxmlformats-officedocument\.(?:wordprocessingml|spreadsheetml|presentationml)\.[a-z]+)\.main\+xml$/
const macroType =
  /^(application\/vnd\.ms-(?:word|excel|powerpoint)\.[a-z]+(?:\.binary)?\.macroEnabled)\.main(\+xml)?$/i
const sheetsMax = 200

/** Null for a zip that is none of Office's. */
export const officeParts = async (zip: ZipArchive): Promise<OfficeParts | null> => {
  const types = await zip.text('[Content_Types].xml').catch(() => null)
  if (types === null) return null
  let found: OfficeParts | null = null
  readElements(types, ({ attributes: { ContentType = '', PartName = '' } }) => {
    const mimeType = openType.exec(ContentType)?.[1] ?? macroOf(ContentType)
    if (mimeType !== undefined) found ??= { mimeType, mainPart: PartName.replace(/^\//, '') }
  })
  return found
}

const macroOf = (contentType: string): string | undefined => {
  const name = macroType.exec(contentType)?.[1]
  return name === undefined ? undefined : `${name}.12`
}

/** The core properties, and what the program that wrote the file counted. */
export const readOfficeProperties = async (
  zip: ZipArchive,
  { mimeType, mainPart }: OfficeParts,
): Promise<Record<string, Json>> => {
  const core = readTexts(await zip.text('docProps/core.xml'))
  const app = readTexts(await zip.text('docProps/app.xml'))
  const sheets = /sheet/.test(mimeType) ? await sheetNames(zip, mainPart) : undefined
  return told({
    title: shortText(core.get('title')),
    subject: shortText(core.get('subject')),
    author: shortText(core.get('creator')),
    keywords: shortText(core.get('keywords')),
    last_modified_by: shortText(core.get('lastModifiedBy')),
    created: time(core.get('created')),
    modified: time(core.get('modified')),
    application: shortText(app.get('Application')),
    pages: /word/.test(mimeType) ? count(app.get('Pages')) : undefined,
    words: /word/.test(mimeType) ? count(app.get('Words')) : undefined,
    slides: /presentation|powerpoint/.test(mimeType) ? count(app.get('Slides')) : undefined,
    sheets,
  })
}

/** Binary workbooks name theirs in another way. */
const sheetNames = async (zip: ZipArchive, mainPart: string): Promise<string[] | undefined> => {
  if (!mainPart.endsWith('.xml')) return undefined
  const workbook = await zip.text(mainPart)
  if (workbook === null) return undefined
  const names: string[] = []
  readElements(workbook, ({ name, attributes }) => {
    if (name === 'sheet' && names.length < sheetsMax) names.push(shortText(attributes.name) ?? '')
  })
  return names
}
