import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { attachment } from '../../../src/http/file/attachment.ts'

describe('Content-Disposition', () => {
  for (const [path, header] of [
    ['output/a.png', `attachment; filename="a.png"; filename*=UTF-8''a.png`],
    ['报告 1.pdf', `attachment; filename="__ 1.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%201.pdf`],
    ['a"\\%\r\n.x', `attachment; filename="a_____.x"; filename*=UTF-8''a%22%5C%25%0D%0A.x`],
    ["it's(1)*", `attachment; filename="it's(1)*"; filename*=UTF-8''it%27s%281%29%2A`],
  ] as const) {
    it(`of ${JSON.stringify(path)} is safe`, () => {
      assert.equal(attachment(path), header)
    })
  }
})
