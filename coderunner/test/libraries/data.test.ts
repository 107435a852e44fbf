import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { returned, useLibrarySandbox } from './library-sandbox.ts'

describe('data libraries in the sandbox', () => {
  const run = useLibrarySandbox()

  it('pandas groups, merges and pivots, and the frame arrives as a table', async () => {
    const rows = [
      { city: '北京', total: 150, orders: 2, manager: 'Li' },
      { city: '上海', total: 100, orders: 2, manager: 'Wang' },
      { city: '广州', total: 55.25, orders: 1, manager: null },
    ]
    const preview = { type: 'pandas.DataFrame', preview: rows, truncated: false, shape: [3, 4] }
    const stdout =
      'city,total,orders,manager\n北京,150.0,2,Li\n上海,100.0,2,Wang\n广州,55.25,1,\n[200.5, 30.0, 74.75]\n'
    const outputs = [['text/html', 'application/vnd.dataresource+json', 'text/plain']]
    deepEqual(await run('pandas_group_and_merge'), returned(preview, { stdout, outputs }))
  })

  it('pandas and pyarrow write a Parquet file of 1000 rows and read it back', async () => {
    const sums = {
      name: ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'],
      value_sum: [17767.75, 17803.5, 17839.25, 17875, 17910.75, 17946.5, 17732.25],
    }
    const artifacts: [string, string][] = [['written.parquet', 'application/vnd.apache.parquet']]
    deepEqual(
      await run('pandas_parquet_round_trip'),
      returned([true, 1000, sums, 6], { artifacts }),
    )
  })

  it('pandas writes a table in Markdown, and tabulate one of plain text', async () => {
    const markdown =
      '| 城市   |   total |\n|:-----|--------:|\n| 北京   |   150   |\n| 上海   |   100.5 |'
    deepEqual(await run('pandas_to_markdown'), returned([markdown, 'k      v\n---  ---\na      1']))
  })

  it('numpy solves equations and finds eigenvalues', async () => {
    const expected = {
      eigenvalues: [2, 5],
      solution: [0.1, 0.6],
      determinant: 10,
      qr_gives_back: true,
      fft: [1, 1, 1],
      mean_is_near_zero: true,
      einsum: [
        [18, 7],
        [14, 11],
      ],
    }
    deepEqual(await run('numpy_linear_algebra'), returned(expected))
  })

  it('scipy fits, minimizes, integrates and tests', async () => {
    const expected = {
      slope: 1.94,
      minimum: [3, -1],
      root: 3,
      area: 2,
      spline: 3.375,
      t_test: 0.287864,
      peaks: [1, 3],
      sparse: [1, 2],
      expm: [
        [1, 0],
        [0, 1],
      ],
    }
    deepEqual(await run('scipy_statistics'), returned(expected))
  })
})
