import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AppError } from '../../../src/errors/app-error.ts'
import { readInlineMetadata } from '../../../src/logics/packages/inline-metadata.ts'

const block = (...lines: string[]): string =>
  ['# /// script', ...lines.map((line) => (line === '' ? '#' : `# ${line}`)), '# ///', ''].join(
    '\n',
  )

const refusalOf = (code: string): string => {
  try {
    readInlineMetadata(code)
  } catch (error) {
    assert.ok(error instanceof AppError)
    return `${error.code}: ${error.errors[0]?.message}`
  }
  return 'taken'
}

describe('the metadata that a program carries (PEP 723)', () => {
  it('are its dependencies and the Pythons that it runs with', () => {
    const code = `import attr\n${block('requires-python = ">=3.11"', 'dependencies = [', '  "attrs==25.3.0",', '', '  "Requests<3",', ']')}print(1)\n`
    assert.deepEqual(readInlineMetadata(code), {
      dependencies: [
        { name: 'attrs', text: 'attrs==25.3.0' },
        { name: 'requests', text: 'Requests<3' },
      ],
      requiresPython: '>=3.11',
    })
  })

  const empty = { dependencies: [], requiresPython: null }
  const without: Record<string, string> = {
    'a program without a block': 'print(1)',
    'a block that never ends': '# /// script\n# dependencies = ["a"]\n',
    'a block of another type': block('dependencies = ["a"]').replace('script', 'other'),
    'a block that code interrupts': '# /// script\n# dependencies = ["a"]\nx = 1\n# ///\n',
    'a block with nothing in it': '# /// script\n# ///\n',
    'an indented block': block('dependencies = ["a"]').replaceAll('#', ' #'),
    'a block that names nothing': block('[tool.x]', 'y = 1'),
  }
  for (const [title, code] of Object.entries(without)) {
    it(`are empty for ${title}`, () => {
      assert.deepEqual(readInlineMetadata(code), empty)
    })
  }

  it('are read with Windows line ends too', () => {
    const code = block('dependencies = ["a"]').replaceAll('\n', '\r\n')
    assert.deepEqual(readInlineMetadata(code).dependencies, [{ name: 'a', text: 'a' }])
  })

  const bad: Record<string, [code: string, message: RegExp]> = {
    'two blocks': [block('x = 1') + block('x = 1'), /at line 1 is not the only one/],
    'no TOML': [`\n\n${block('dependencies = [')}`, /at line 3 is not TOML/],
    'dependencies that are no list': [
      block('dependencies = "a"'),
      /`dependencies` that are no list/,
    ],
    '101 dependencies': [
      block(`dependencies = [${'"a", '.repeat(101)}]`),
      /has 101 `dependencies`; accepted are at most 100/,
    ],
    'a path': [
      block('dependencies = ["../x"]'),
      /has "\.\.\/x" in `dependencies`; accepted is a PEP 508/,
    ],
    'a number': [block('dependencies = [1]'), /has 1 in `dependencies`/],
    'a dependency of 513 characters': [
      block(`dependencies = ["${'a'.repeat(513)}"]`),
      /has "a{80}" in `dependencies`; accepted is a PEP 508 requirement of at most 512 characters/,
    ],
    'a Python of 513 characters': [
      block(`requires-python = "${'>=3,'.repeat(128)}4"`),
      /has a `requires-python` of more than 512 characters/,
    ],
    'a Python that is no text': [block('requires-python = 3'), /`requires-python` that is no text/],
  }
  for (const [title, [code, message]] of Object.entries(bad)) {
    it(`are refused with ${title}`, () => {
      assert.match(refusalOf(code), message)
    })
  }
})
