import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zygoteKindOf } from '../../../../src/drivenadapters/sandbox/run/zygote-kind.ts'

const data = [
  'import numpy',
  'import numpy as np',
  'import json, pandas as pd',
  'from pandas import DataFrame',
  'from matplotlib import pyplot as plt',
  'import matplotlib.pyplot as plt',
  'x = 1\nif x:\n\timport scipy.stats\n',
  'def f():\n    from cv2 import imread\n',
  'import json\r\nimport pandas\r\n',
]
const lean = [
  '',
  "print('import numpy')",
  '# import numpy',
  'import json  # not numpy',
  'import mynumpy',
  'import numpyish',
  'numpy = 1',
]

test('programs that import a data library start from the data zygote', () => {
  assert.deepEqual(
    data.map((code) => zygoteKindOf(code, null)),
    data.map(() => 'data'),
  )
})

test('programs that import none start from the lean one', () => {
  assert.deepEqual(
    lean.map((code) => zygoteKindOf(code, null)),
    lean.map(() => 'lean'),
  )
})

test('a mebibyte without an import is looked through in one go', () => {
  assert.equal(zygoteKindOf(`import ${'a, '.repeat(340_000)}\n`, null), 'lean')
  assert.equal(zygoteKindOf(`${' '.repeat(1 << 20)}x`, null), 'lean')
  assert.equal(zygoteKindOf('import '.repeat(150_000), null), 'lean')
})
