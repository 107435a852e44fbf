import { deepEqual } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import { returned, useLibrarySandbox } from './library-sandbox.ts'

/** Under Landlock alone pyarrow finds the machine's own time zones, or none. */
const hasZones = existsSync('/usr/share/zoneinfo/Asia/Shanghai')

for (const isolation of ['namespaces', 'landlock'] as const) {
  describe(`files of the system in the tier ${isolation}`, () => {
    const run = useLibrarySandbox(isolation)

    it('pyarrow knows time zones', { skip: isolation === 'landlock' && !hasZones }, async () => {
      const hours = [
        [0, 0],
        [11, 11],
      ]
      deepEqual(await run('pandas_arrow_time_zones'), returned(hours))
    })

    it('pyzbar reads QR codes in five encodings', async () => {
      const texts = {
        'latin-1': ['café'],
        shift_jis: ['日本語のテスト'],
        gbk: ['笢恅聆彸'],
        big5: ['繁體中文測試'],
        'utf-8': ['二维码 é'],
      }
      deepEqual(await run('pyzbar_encodings'), returned(texts))
    })
  })
}
