import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AppError } from '../../../src/errors/app-error.ts'
import { checkRequest } from '../../../src/logics/execution/check-request.ts'
import type { ExecutionRequest } from '../../../src/logics/execution/request.ts'
import type { Json } from '../../../src/logics/execution/types.ts'

const limits = { codeMaxBytes: 100, maxExecutionTimeS: 30, maxMemoryMb: 512, scratchBytes: 1000 }

const request = (changes: Partial<ExecutionRequest> = {}): ExecutionRequest => ({
  code: 'x',
  timeoutS: undefined,
  memoryMb: undefined,
  variables: {},
  entrypoint: undefined,
  arguments: undefined,
  stdin: '',
  files: [],
  packages: [],
  autoInstall: undefined,
  ...changes,
})

const file = (path: string, sizeBytes = 1) => ({ path, content: Buffer.alloc(sizeBytes) })

const problemsOf = (changes: Partial<ExecutionRequest>): string[] => {
  try {
    checkRequest(request(changes), limits)
  } catch (error) {
    assert.ok(error instanceof AppError)
    return error.errors.length > 0
      ? error.errors.map(({ pointer, message }) => `${pointer} ${message}`)
      : [error.code]
  }
  return []
}

const nested = (levels: number): Json =>
  JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as Json

describe('a request to run a program', () => {
  it('gets the limits of the service where it names none', () => {
    assert.deepEqual(checkRequest(request(), limits), {
      code: 'x',
      environment: null,
      timeoutMs: 30_000,
      memoryBytes: 536_870_912,
      variables: {},
      entrypoint: null,
      arguments: null,
      stdin: '',
      files: [],
    })
  })

  it('keeps what it names, in the units of the domain', () => {
    const program = checkRequest(
      request({
        timeoutS: 0.25,
        memoryMb: 64,
        variables: { 名: 1, _x: 2, _: 3, match: 4 },
        entrypoint: 'main',
        arguments: [1],
        stdin: 'a\n',
        files: [file('./data//a.csv')],
      }),
      limits,
    )
    assert.deepEqual(program, {
      code: 'x',
      environment: null,
      timeoutMs: 250,
      memoryBytes: 67_108_864,
      variables: { 名: 1, _x: 2, _: 3, match: 4 },
      entrypoint: 'main',
      arguments: [1],
      stdin: 'a\n',
      files: [file('data/a.csv')],
    })
  })

  it('counts its code in bytes', () => {
    assert.deepEqual(problemsOf({ code: 'é'.repeat(50) }), [])
    assert.deepEqual(problemsOf({ code: `${'é'.repeat(50)}x` }), ['code_too_large'])
  })

  for (const timeoutS of [0, -1, 30.001, 1e9, Number.POSITIVE_INFINITY, Number.NaN]) {
    it(`may not ask for ${timeoutS} seconds`, () => {
      assert.deepEqual(problemsOf({ timeoutS }), [
        '/timeout must be a number of seconds above 0 and at most 30 (MAX_EXECUTION_TIME)',
      ])
    })
  }

  for (const memoryMb of [0, -1, 513]) {
    it(`may not ask for ${memoryMb} MiB`, () => {
      assert.deepEqual(problemsOf({ memoryMb }), [
        '/memory_mb must be a whole number of MiB, at least 1 and at most 512 (MAX_MEMORY_MB)',
      ])
    })
  }

  for (const name of ['', '1a', 'a b', 'a-b', 'a.b', '\u0000', 'é\ud800', '💥', 'a\n']) {
    it(`may not call a variable ${JSON.stringify(name)}`, () => {
      assert.deepEqual(problemsOf({ variables: { [name]: 1 } }), [
        `/variables/${name} ${JSON.stringify(name)} is not a Python identifier`,
      ])
    })
  }

  for (const name of ['None', 'class', 'await', 'lambda', 'True']) {
    it(`may not call a variable ${name}, a keyword`, () => {
      assert.deepEqual(problemsOf({ variables: { [name]: 1 } }), [
        `/variables/${name} "${name}" is a keyword of Python`,
      ])
    })
  }

  for (const name of [
    '__builtins__',
    '__name__',
    '__x',
    '_getattr_',
    '_write_',
    '_last_value_',
    '__',
    'x__roles__',
    '_print',
    'printed',
    '＿getattr＿',
  ]) {
    it(`may not shadow ${name}`, () => {
      assert.deepEqual(problemsOf({ variables: { [name]: 1 } }), [
        `/variables/${name} "${name}" is a name that the sandbox keeps for itself`,
      ])
    })
  }

  it('gives a variable the name that Python reads, and each only once', () => {
    assert.deepEqual(checkRequest(request({ variables: { ﬁ: 1 } }), limits).variables, { fi: 1 })
    assert.deepEqual(problemsOf({ variables: { fi: 1, ﬁ: 2 } }), [
      '/variables/ﬁ "ﬁ" is given twice, as Python reads names',
    ])
  })

  it('may have names of 255 characters and no longer ones', () => {
    const name = 'n'.repeat(255)
    assert.deepEqual(problemsOf({ variables: { [name]: 1 }, entrypoint: name }), [])
    assert.deepEqual(problemsOf({ variables: { [`${name}n`]: 1 }, entrypoint: `${name}n` }), [
      `/variables "${'n'.repeat(100)}" is longer than 255 characters`,
      '/entrypoint is longer than 255 characters',
    ])
  })

  it('may have names beyond ASCII with 131,072 characters together and no more', () => {
    const names = Array.from({ length: 1024 }, (_, n) => `é${n}`.padEnd(128, 'x'))
    const variables = Object.fromEntries(names.map((name) => [name, 1]))
    assert.deepEqual(problemsOf({ variables: { ...variables, plain: 1 } }), [])
    assert.deepEqual(problemsOf({ variables: { ...variables, é: 1 } }), [
      '/variables have names beyond ASCII with more than 131072 characters together',
    ])
  })

  it('may nest values 200 deep and no deeper', () => {
    assert.deepEqual(problemsOf({ variables: { a: nested(200) } }), [])
    assert.deepEqual(problemsOf({ variables: { a: nested(201), b: nested(100_000) } }), [
      '/variables/a is nested deeper than 200 levels',
      '/variables/b is nested deeper than 200 levels',
    ])
    assert.deepEqual(problemsOf({ entrypoint: 'f', arguments: nested(201) as Json[] }), [
      '/arguments is nested deeper than 200 levels',
    ])
  })

  it('needs an entrypoint for its arguments, and a good name for it', () => {
    assert.deepEqual(problemsOf({ arguments: [1] }), [
      '/arguments needs an `entrypoint` to be given to',
    ])
    assert.deepEqual(problemsOf({ entrypoint: 'a.b' }), ['/entrypoint is not a Python identifier'])
    assert.deepEqual(problemsOf({ entrypoint: '__import__' }), [
      '/entrypoint is a name that the sandbox keeps for itself',
    ])
  })

  for (const [path, problem] of [
    ['', 'is empty'],
    ['/etc/passwd', 'is absolute; paths are relative to the scratch folder'],
    ['../a', 'leads out of its folder with `..`'],
    ['a/../b', 'leads out of its folder with `..`'],
    ['a/..', 'leads out of its folder with `..`'],
    ['a\u0000b', 'holds a NUL or another control character'],
    ['a\nb', 'holds a NUL or another control character'],
    ['a\ud800', 'holds half of a surrogate pair'],
    ['a/', 'names a folder, not a file'],
    ['.', 'names a folder, not a file'],
    ['output', 'is the folder that artifacts are taken from'],
    ['x'.repeat(256), 'has a part longer than 255 bytes'],
    ['é'.repeat(128), 'has a part longer than 255 bytes'],
    [`${'a/'.repeat(512)}b`, 'is longer than 1024 bytes'],
  ] as const) {
    it(`may not lay a file at ${JSON.stringify(path.slice(0, 20))}: it ${problem}`, () => {
      assert.deepEqual(problemsOf({ files: [file(path)] }), [`/files/0/path ${problem}`])
    })
  }

  for (const path of [
    'a',
    'a b',
    '...',
    '..a',
    'é.csv',
    '数据/表.csv',
    'output/a',
    '-rf',
    'a\\b',
  ]) {
    it(`may lay a file at ${path}`, () => {
      assert.deepEqual(problemsOf({ files: [file(path)] }), [])
    })
  }

  for (const [paths, problem] of [
    [['a', 'a'], '/files/1/path is given twice'],
    [['a/b', './a//b'], '/files/1/path is given twice'],
    [['é', 'e\u0301'], '/files/1/path is given twice'],
    [['a/b', 'a'], '/files/1/path is a folder of another file'],
    [['a', 'a/b/c'], '/files/1/path lies in what another file is'],
  ] as const) {
    it(`may not lay files at ${JSON.stringify(paths)} together`, () => {
      assert.deepEqual(problemsOf({ files: paths.map((path) => file(path)) }), [problem])
    })
  }

  it('names every file that clashes, whatever the order', () => {
    assert.deepEqual(
      problemsOf({ files: ['a/b', 'a-b', 'a', 'a/b/c', 'a'].map((path) => file(path)) }),
      [
        '/files/2/path is a folder of another file',
        '/files/3/path lies in what another file is',
        '/files/4/path is given twice',
      ],
    )
  })

  it('may fill the scratch folder with files and no more', () => {
    assert.deepEqual(problemsOf({ files: [file('a', 400), file('b', 600)] }), [])
    assert.deepEqual(problemsOf({ files: [file('a', 400), file('b', 601)] }), ['files_too_large'])
  })

  it('is told of every bad field at once, fifty at most', () => {
    const files = Array.from({ length: 60 }, () => file('/x'))
    assert.throws(
      () => checkRequest(request({ timeoutS: 0, files }), limits),
      (error) => {
        assert.ok(error instanceof AppError)
        assert.match(error.message, /^\/timeout must be .* \(and 60 more\)$/)
        assert.equal(error.errors.length, 50)
        return true
      },
    )
  })
})
