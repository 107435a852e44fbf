import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { makeCompoundFile } from './make-compound-file.ts'
import { coreProperties, makeOffice } from './make-office.ts'
import { makePdf, twoPages } from './make-pdf.ts'
import { useInspector } from './use-inspector.ts'

const open = 'application/vnd.openxmlformats-officedocument'
const docxType = `${open}.wordprocessingml.document`
const damaged = { readable: false, reason: 'damaged' }

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG that claims this many pixels, with some of them. */
const hugePng = (side: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2], 8)
  const pixels = deflateSync(Buffer.alloc(32 * 1024 * 1024))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    ...[signature, chunk('IHDR', head), chunk('IDAT', pixels)],
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const docx = (parts: Readonly<Record<string, string | Buffer>>): Buffer =>
  makeOffice('wordprocessingml.document', 'word/document.xml', parts)

for (const sandboxIsolation of ['namespaces', 'landlock'] as const) {
  describe(`hostile files (${sandboxIsolation})`, () => {
    const inspect = useInspector({ sandboxIsolation })

    test('an image of 900 megapixels tells its size, as no pixel is decoded', async () => {
      const { mimeType, properties } = await inspect('a.png', hugePng(30_000))
      assert.deepEqual(
        [mimeType, properties.width, properties.height, properties.readable],
        ['image/png', 30_000, 30_000, undefined],
      )
    })

    test('a part of a Word file that grows to 64 MiB is not inflated', async () => {
      const bomb = Buffer.alloc(64 * 1024 * 1024, ' ')
      assert.deepEqual(await inspect('a.docx', docx({ 'docProps/app.xml': bomb })), {
        mimeType: docxType,
        properties: damaged,
      })
      // Where it is no part that is read, it does not matter.
      assert.deepEqual(await inspect('a.docx', docx({ 'word/document.xml': bomb })), {
        mimeType: docxType,
        properties: coreProperties,
      })
    })

    test('entities that grow are not expanded, and none is fetched', async () => {
      const laughs = Array.from({ length: 9 }, (_, at) => {
        const inner = `&l${at};`.repeat(10)
        return `<!ENTITY l${at + 1} "${inner}">`
      }).join('')
      const xml = `<!DOCTYPE p [<!ENTITY l0 "ha">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>`
      for (const entity of ['l9', 'x']) {
        const core = `${xml}<p><title>&${entity};</title></p>`
        const found = await inspect('a.docx', docx({ 'docProps/app.xml': core }))
        assert.deepEqual(found, { mimeType: docxType, properties: damaged })
      }
    })

    test('100,000 elements within one another are damage', async () => {
      const deep = '<a>'.repeat(100_000)
      const found = await inspect('a.docx', docx({ 'docProps/app.xml': deep }))
      assert.deepEqual(found, { mimeType: docxType, properties: damaged })
    })

    test('a PDF whose pages contain themselves ends', async () => {
      const looping = makePdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Parent 2 0 R /Count 1000000 >>',
        '<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 3 0 R /Count 5 >>',
        '<< /Title 4 0 R >>',
      ])
      assert.equal((await inspect('a.pdf', looping)).mimeType, 'application/pdf')
    })

    test('what is cut short keeps its type', async () => {
      const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2))
      const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .png()
        .toBuffer()
      const cut: readonly [string, Buffer][] = [
        ['application/pdf', half(twoPages).subarray(0, 30)],
        ['image/png', png.subarray(0, 20)],
        ['application/x-cfb', makeCompoundFile(['WordDocument']).subarray(0, 600)],
      ]
      for (const [mimeType, content] of cut) {
        const found = await inspect('a', content)
        assert.deepEqual(found, { mimeType, properties: damaged })
      }
      assert.deepEqual((await inspect('a.docx', half(docx({})))).properties, damaged)
    })

    test('a compound file whose chains go in circles ends', async () => {
      const circles = makeCompoundFile(['WordDocument', '\u0005SummaryInformation'])
      // The directory's chain, and the entries' tree, point to themselves.
      circles.writeUInt32LE(1, 512 + 4)
      circles.writeUInt32LE(1, 1024 + 128 + 68)
      circles.writeUInt32LE(0, 1024 + 128 + 72)
      assert.match((await inspect('a.doc', circles)).mimeType, /^application\//)
    })
  })
}

describe('many files at once', () => {
  const inspect = useInspector()

  test('20 of them, hostile ones among them, are told apart', async () => {
    const found = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 4 === 0
          ? inspect(`${index}.png`, hugePng(30_000))
          : inspect(`${index}.md`, `# ${index}`),
      ),
    )
    assert.deepEqual(
      found.map(({ mimeType }) => mimeType),
      found.map((_, index) => (index % 4 === 0 ? 'image/png' : 'text/markdown')),
    )
  })
})
