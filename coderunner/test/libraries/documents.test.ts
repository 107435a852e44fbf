import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fixture, returned, useLibrarySandbox } from './library-sandbox.ts'

const openXml = 'application/vnd.openxmlformats-officedocument'

describe('document libraries in the sandbox', () => {
  const run = useLibrarySandbox()

  it('python-docx writes a report and reads it back', async () => {
    const expected = {
      title: 'Report',
      paragraphs: [
        ['Heading 1', '季度报告'],
        ['Normal', 'Revenue grew by 12 %'],
      ],
      bold: ['12 %'],
      table: [
        ['品名', '数量'],
        ['苹果', '3'],
      ],
    }
    const artifacts: [string, string][] = [['report.docx', `${openXml}.wordprocessingml.document`]]
    deepEqual(await run('docx_write_and_read'), returned(expected, { artifacts }))
  })

  it('openpyxl writes a workbook that it and pandas read back', async () => {
    const expected = {
      sheets: ['数据', 'empty'],
      rows: [
        ['name', 'count'],
        ['a', 1],
        ['b', 2.5],
        ['中', null],
      ],
      formula: '=SUM(B2:B4)',
      bold: true,
      merged: ['E1:F1'],
      through_pandas: ['a', 'b', '中'],
    }
    const artifacts: [string, string][] = [['book.xlsx', `${openXml}.spreadsheetml.sheet`]]
    deepEqual(await run('openpyxl_write_and_read'), returned(expected, { artifacts }))
  })

  it('xlrd reads a workbook of Excel 97 that was sent along', async () => {
    const expected = {
      sheets: ['清单', 'empty'],
      rows: [
        ['名称', 'count', 'day'],
        ['苹果', 3, 45413],
        ['pear', 2.5, ''],
      ],
      date: { type: 'datetime.datetime', preview: '2024-05-01T00:00:00', truncated: false },
    }
    deepEqual(await run('xlrd_read', [fixture('legacy.xls')]), returned(expected))
  })

  it('PyMuPDF makes a PDF and reads text, places and a table out of it', async () => {
    const expected = {
      pages: 1,
      title: 'Invoice',
      lines: ['Invoice 42', '发票 合计'],
      found: [40, 1],
      picture: [300, 200],
      table: [
        ['Item', 'Price'],
        ['Apple', '3.50'],
      ],
    }
    const artifacts: [string, string][] = [['invoice.pdf', 'application/pdf']]
    deepEqual(await run('fitz_make_and_read_pdf'), returned(expected, { artifacts }))
  })

  it("pdfplumber finds a table's cells", async () => {
    const expected = {
      size: [300, 200],
      table: [
        ['Item', 'Price'],
        ['Apple', '3.50'],
        ['Pear', '4.25'],
      ],
      words: ['Item', 'Price', 'Apple', '3.50', 'Pear', '4.25'],
      lines: true,
    }
    deepEqual(await run('pdfplumber_table'), returned(expected))
  })

  it('lxml answers XPath questions and transforms', async () => {
    const expected = {
      names: ['苹果', 'Pear'],
      sum: 7.5,
      dear: ['2'],
      html: ['one', 'two bold'],
      transformed: '1;2;',
      written: '<item id="2"><name>Pear</name><price>4</price></item>',
    }
    deepEqual(await run('lxml_xpath'), returned(expected))
  })
})
