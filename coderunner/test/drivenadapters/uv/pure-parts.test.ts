import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { importNamesOf } from '../../../src/drivenadapters/uv/distribution/import-names.ts'
import { readMetadata } from '../../../src/drivenadapters/uv/distribution/metadata.ts'
import { leadsOut, readRecord } from '../../../src/drivenadapters/uv/distribution/record.ts'
import { makeRedact } from '../../../src/drivenadapters/uv/index/redact.ts'
import { bestWheel } from '../../../src/drivenadapters/uv/resolve/best-wheel.ts'
import { requirementFile } from '../../../src/drivenadapters/uv/resolve/requirement-file.ts'

describe('the best of wheels that fit', () => {
  const best = (...names: string[]): string | undefined =>
    bestWheel(names, (name) => name, '3.11.7')

  it('is the one for this interpreter, then the stable ABI, then pure Python', () => {
    const exact = 'a-1-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl'
    const stable = 'a-1-cp37-abi3-manylinux_2_28_x86_64.whl'
    const pure = 'a-1-py3-none-any.whl'
    assert.equal(best(pure, stable, exact), exact)
    assert.equal(best(pure, stable), stable)
    assert.equal(best('a-1-py2.py3-none-any.whl', stable), stable)
  })

  it('among equals is the newest stable ABI, the newest C library, the highest build', () => {
    const newer = 'a-1-cp310-abi3-manylinux_2_17_x86_64.whl'
    assert.equal(best('a-1-cp37-abi3-manylinux_2_28_x86_64.whl', newer), newer)
    const libc = 'a-1-cp311-cp311-manylinux_2_28_x86_64.whl'
    assert.equal(best('a-1-cp311-cp311-manylinux2014_x86_64.whl', libc), libc)
    const build = 'a-1-2-py3-none-any.whl'
    assert.equal(best('a-1-1-py3-none-any.whl', build), build)
    assert.equal(best(), undefined)
  })
})

describe('import names', () => {
  const cases: [string[], string[]][] = [
    [['six.py', 'six-1.dist-info/METADATA'], ['six']],
    [
      ['yaml/__init__.py', 'yaml/_yaml.cpython-311-x86_64-linux-gnu.so', '_yaml/__init__.py'],
      ['yaml'],
    ],
    [['google/cloud/storage/client.py'], ['google']],
    [['fast.cpython-311-x86_64-linux-gnu.so'], ['fast']],
    [['_cffi_backend.cpython-311-x86_64-linux-gnu.so'], ['_cffi_backend']],
    [['thing/__init__.py', 'tests/test_a.py', 'docs/conf.py'], ['thing']],
    [['data-1.data/x.py', 'my-folder/x.py', 'share/x.txt'], []],
    [['types-stubs/a.pyi', 'py.typed'], []],
  ]
  for (const [paths, names] of cases) {
    it(`of ${paths.join(', ')} are ${names.join(', ') || 'none'}`, () =>
      assert.deepEqual(importNamesOf(paths), names))
  }
})

describe('what a distribution says of itself', () => {
  it('is read from the headers alone', () => {
    const text = [
      'Metadata-Version: 2.1',
      'Name: My.Package',
      'Version: 1.0',
      'Summary: a',
      '  thing',
      'Requires-Dist: Other_Thing[x]>=1; python_version < "4"',
      'Requires-Dist: other-thing',
      '',
      'Name: somebody else',
    ].join('\r\n')
    assert.deepEqual(readMetadata(text), {
      ...{ name: 'my-package', version: '1.0', summary: 'a thing', requires: ['other-thing'] },
    })
  })

  it('is a file a line in RECORD, with quotes where a comma is', () => {
    assert.deepEqual(readRecord('a.py,sha256=x,12\r\n"b,""c.py",sha256=y,3\nd/RECORD,,\n'), [
      { path: 'a.py', sizeBytes: 12 },
      { path: 'b,"c.py', sizeBytes: 3 },
      { path: 'd/RECORD', sizeBytes: 0 },
    ])
    const outside = ['../a', '/etc/x', 'a/../../b', 'a\\b', 'a\0b']
    assert.deepEqual(outside.map(leadsOut), [true, true, true, true, true])
    assert.deepEqual(['a/b..c', 'a/.b'].map(leadsOut), [false, false])
  })
})

describe('what is shown', () => {
  it('has no addresses, users, passwords, tokens or paths of the machine', () => {
    const redact = makeRedact({
      UV_DEFAULT_INDEX: 'https://joe:pa%24%24word@index.example/token-abc/simple?key=sekret',
      UV_INDEX: 'name=https://other:hidden@two.example/simple',
    })
    const said =
      'Failed to fetch `https://index.example/token-abc/simple/x/` as joe with pa$$word (sekret, hidden) into /root/.cache/uv: attrs>=1,<2'
    assert.equal(redact(said), 'Failed to fetch `the index` as … with … (…, …) into … attrs>=1,<2')
  })
})

describe('a file of requirements', () => {
  it('takes names with extras, versions and markers', () => {
    const good = ['a', 'a[b,c]>=1,!=2', 'A.b_c ~= 1.0; python_version < "4"', 'a==1.*']
    assert.equal(requirementFile(good), `${good.join('\n')}\n`)
  })

  const bad = [
    '-e x',
    '--x',
    '.',
    './x',
    '/x',
    'a@b',
    'a @ file:///x',
    'a\n-r x',
    'a\r-r x',
    'a\u2028b',
  ]
  for (const text of [...bad, 'git+https://h/x', 'https://h/x.whl', 'a\\\n', 'a # b', '']) {
    it(`refuses ${JSON.stringify(text)}`, () =>
      assert.throws(() => requirementFile([text]), { code: 'invalid_request' }))
  }
})
