import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import { makeCompoundFile } from './make-compound-file.ts'
import { coreProperties, makeOffice } from './make-office.ts'
import { twoPages } from './make-pdf.ts'
import { makeZip } from './make-zip.ts'
import { useInspector } from './use-inspector.ts'

const open = 'application/vnd.openxmlformats-officedocument'
const red = { width: 40, height: 30, channels: 3, background: 'red' } as const

describe('what a file says of itself', () => {
  const inspect = useInspector()

  test('an image tells its size and its camera, and never where it was taken', async () => {
    const exif = {
      IFD0: { Make: 'Acme', Model: 'One' },
      IFD2: { DateTimeOriginal: '2024:05:06 07:08:09' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
    }
    const jpeg = await sharp({ create: red }).withMetadata({ orientation: 6, exif }).jpeg()
    assert.deepEqual(await inspect('a.png', await jpeg.toBuffer()), {
      mimeType: 'image/jpeg',
      properties: {
        ...{ width: 40, height: 30, format: 'jpeg', color_space: 'srgb', has_alpha: false },
        ...{ orientation: 6 },
        ...{ camera_make: 'Acme', camera_model: 'One', taken_at: '2024-05-06T07:08:09' },
      },
    })
  })

  test('an animation tells its 3 frames, each 40 × 10', async () => {
    const pixels = Buffer.alloc(40 * 30 * 3, 255).fill(0, 40 * 10 * 3, 40 * 20 * 3)
    const raw = { width: 40, height: 30, channels: 3, pageHeight: 10 } as const
    const gif = sharp(pixels, { raw }).gif({ delay: [50, 50, 50] })
    const { mimeType, properties } = await inspect('a.gif', await gif.toBuffer())
    assert.equal(mimeType, 'image/gif')
    assert.deepEqual(
      [properties.width, properties.height, properties.animated, properties.pages],
      [40, 10, true, 3],
    )
  })

  test('a bitmap, which the library does not read, tells its size by its header', async () => {
    const bitmap = Buffer.alloc(58)
    bitmap.write('BM')
    for (const [value, at] of [
      [58, 2],
      [54, 10],
      [40, 14],
      [7, 18],
      [5, 22],
    ] as const) {
      bitmap.writeUInt32LE(value, at)
    }
    assert.deepEqual(await inspect('a', bitmap), {
      mimeType: 'image/bmp',
      properties: { width: 7, height: 5, format: 'bmp' },
    })
  })

  test('a PDF tells its pages, their size, who made it and when', async () => {
    assert.deepEqual(await inspect('a.bin', twoPages), {
      mimeType: 'application/pdf',
      properties: {
        ...{ pages: 2, page_width_pt: 595, page_height_pt: 842 },
        ...{ title: '合联', author: 'Han Meimei', producer: 'a test' },
        ...{ created: '2024-01-02T03:04:05+08:00', version: '1.7', encrypted: false },
      },
    })
  })

  test('a Word file tells its core properties and what Word counted', async () => {
    const app =
      '<Properties><Pages>3</Pages><Words>99</Words><Application>W</Application></Properties>'
    const docx = makeOffice('wordprocessingml.document', 'word/document.xml', {
      'docProps/app.xml': app,
    })
    assert.deepEqual(await inspect('a.zip', docx), {
      mimeType: `${open}.wordprocessingml.document`,
      properties: { ...coreProperties, application: 'W', pages: 3, words: 99 },
    })
  })

  test('a workbook tells its sheets, a presentation its slides', async () => {
    const xlsx = makeOffice('spreadsheetml.sheet', 'xl/workbook.xml', {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="一"/><sheet name="B"/></sheets></workbook>',
    })
    assert.deepEqual(await inspect('a.xlsx', xlsx), {
      mimeType: `${open}.spreadsheetml.sheet`,
      properties: { ...coreProperties, sheets: ['一', 'B'] },
    })
    const pptx = makeOffice('presentationml.presentation', 'ppt/presentation.xml', {
      'docProps/app.xml': '<Properties><Slides>12</Slides></Properties>',
    })
    assert.deepEqual(await inspect('a.pptx', pptx), {
      mimeType: `${open}.presentationml.presentation`,
      properties: { ...coreProperties, slides: 12 },
    })
  })

  test('an OpenDocument text and a book tell theirs', async () => {
    const odt = makeZip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'meta.xml':
        '<o:d xmlns:o="urn:o" xmlns:d="urn:d" xmlns:m="urn:m"><d:title>T</d:title><m:document-statistic m:page-count="2" m:word-count="5"/></o:d>',
    })
    assert.deepEqual(await inspect('a', odt), {
      mimeType: 'application/vnd.oasis.opendocument.text',
      properties: { title: 'T', pages: 2, words: 5 },
    })
    const epub = makeZip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<c><rootfile full-path="x.opf"/></c>',
      'x.opf': '<p xmlns:dc="urn:d"><dc:title>B</dc:title><dc:creator>A</dc:creator></p>',
    })
    assert.deepEqual(await inspect('a', epub), {
      mimeType: 'application/epub+zip',
      properties: { title: 'B', author: 'A' },
    })
  })

  const types: readonly [string, string, Buffer][] = [
    ['a.doc', 'application/msword', makeCompoundFile(['WordDocument', '1Table'])],
    ['a.doc', 'application/vnd.ms-excel', makeCompoundFile(['Workbook'])],
    ['a.doc', 'application/msword', makeCompoundFile(['worddocument'])],
    ['a', 'application/vnd.ms-powerpoint', makeCompoundFile(['PowerPoint Document'])],
    ['a.doc', 'application/x-cfb', makeCompoundFile(['Other'])],
    [
      'a.xlsm',
      'application/vnd.ms-excel.sheet.macroEnabled.12',
      makeOffice('application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xl/workbook.xml'),
    ],
    ['a.docx', 'application/zip', makeZip({ 'a.txt': 'a', 'b.txt': 'b' })],
    ['a.jar', 'application/java-archive', makeZip({ 'META-INF/MANIFEST.MF': 'x' })],
    ['a.bin', 'application/octet-stream', Buffer.from([1, 2, 3, 0, 4, 250])],
    ['a.pdf', 'application/octet-stream', Buffer.alloc(100)],
  ]
  for (const [name, mimeType, content] of types) {
    test(`${mimeType} is told by content, though its name is ${name}`, async () => {
      assert.equal((await inspect(name, content)).mimeType, mimeType)
    })
  }

  test('an encrypted Office file says so', async () => {
    const content = makeCompoundFile(['EncryptedPackage', 'EncryptionInfo'])
    assert.deepEqual(await inspect('a.xlsx', content), {
      mimeType: `${open}.spreadsheetml.sheet`,
      properties: { encrypted: true },
    })
  })

  const gbk = Buffer.from('c4e3bac32cca c0bde7'.replace(' ', ''), 'hex')
  const texts: readonly [string, string | Buffer, string, string][] = [
    ['a.csv', 'a,b\n1,2\n', 'text/csv', 'utf-8'],
    ['a', 'a;b\n1;2\n3;4', 'text/csv', 'utf-8'],
    ['a.csv', Buffer.concat([gbk, Buffer.from('\n'), gbk]), 'text/csv', 'gb18030'],
    ['a.txt', Buffer.from('\ufeff你好', 'utf16le'), 'text/plain', 'utf-16le'],
    ['a.md', '# Title\n', 'text/markdown', 'utf-8'],
    ['a.md', '<!-- note -->\n# Title\n', 'text/markdown', 'utf-8'],
    ['a.txt', '{"a": [1]}', 'application/json', 'utf-8'],
    ['a.json', '{"a": ', 'text/plain', 'utf-8'],
    ['a.jsonl', '{"a": 1}', 'application/x-ndjson', 'utf-8'],
    ['a.txt', '<!doctype html><p>x', 'text/html', 'utf-8'],
    ['a', '<?xml version="1.0"?><a/>', 'application/xml', 'utf-8'],
    ['a.txt', 'plain words, and more\nof them', 'text/plain', 'utf-8'],
    ['a.txt', Buffer.from('caf\xe9 d\xe9j\xe0 vu', 'latin1'), 'text/plain', 'unknown'],
    ['a.py', 'import os\n', 'text/x-python', 'utf-8'],
  ]
  for (const [name, content, mimeType, encoding] of texts) {
    test(`${name} with ${JSON.stringify(String(content).slice(0, 24))} is ${mimeType} in ${encoding}`, async () => {
      assert.deepEqual(await inspect(name, content), { mimeType, properties: { encoding } })
    })
  }

  test('an SVG is told within text, and has a size', async () => {
    const svg = '<!-- x --><svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"></svg>'
    assert.deepEqual(await inspect('a.txt', svg), {
      mimeType: 'image/svg+xml',
      properties: { encoding: 'utf-8', width: 20, height: 10, format: 'svg' },
    })
  })

  test('an empty file is a plain text, or what its name says', async () => {
    assert.deepEqual(
      [(await inspect('a', '')).mimeType, (await inspect('a.csv', '')).mimeType],
      ['text/plain', 'text/csv'],
    )
  })
})
