import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { distinctNames } from '../../../src/logics/files/distinct-names.ts'
import { nameOfUpload } from '../../../src/logics/files/file-name.ts'

describe('the name of an upload', () => {
  for (const [given, kept] of [
    [undefined, 'file'],
    ['', 'file'],
    ['..', 'file'],
    ['a/', 'file'],
    ['../../a.txt', 'a.txt'],
    ['C:\\b\\a.txt', 'a.txt'],
    ['a\0b\r\n.txt', 'ab.txt'],
    [' 报告 .pdf ', '报告 .pdf'],
    ['\u202efdp.exe', 'fdp.exe'],
    ['.gitignore', '.gitignore'],
    ['\ud800.txt', '\ufffd.txt'],
    ['x'.repeat(300), 'x'.repeat(255)],
    [`${'😀'.repeat(300)}.docx`, `${'😀'.repeat(250)}.docx`],
    [`a.${'x'.repeat(300)}`, `a.${'x'.repeat(253)}`],
  ] as const) {
    it(`${JSON.stringify(given)?.slice(0, 30)} is ${JSON.stringify(kept).slice(0, 30)}`, () => {
      assert.equal(nameOfUpload(given), kept)
    })
  }
})

describe('names side by side', () => {
  it('are numbered where there is one already, case not regarded', () => {
    assert.deepEqual(distinctNames(['a.txt', 'A.txt', 'a (2).txt', 'a.txt', 'b', 'b']), [
      'a.txt',
      'A (2).txt',
      'a (2) (2).txt',
      'a (3).txt',
      'b',
      'b (2)',
    ])
  })
})
