import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { integer } from '../../src/config/entries.ts'
import { readEnvFile, unknownNames } from '../../src/config/read-env-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'env-file-'))
after(() => rmSync(folder, { recursive: true }))

describe('reading a .env file', () => {
  it('gives the texts by name, comments and quotes understood', () => {
    const path = join(folder, '.env')
    writeFileSync(path, '# comment\nPORT=1\nNAME="two words" # more\nexport LEVEL=warn\n')
    assert.deepEqual({ ...readEnvFile(path, []) }, { PORT: '1', NAME: 'two words', LEVEL: 'warn' })
  })

  it('takes a file that is not there for an empty one', () => {
    const problems: string[] = []
    assert.deepEqual([readEnvFile(join(folder, 'none'), problems), problems], [{}, []])
  })

  it('says so when it cannot read the file', () => {
    const problems: string[] = []
    readEnvFile(folder, problems)
    assert.deepEqual(problems, [`${folder} cannot be read: EISDIR`])
  })

  it('names each line that is no assignment, and does not repeat it', () => {
    const path = join(folder, 'broken')
    const lines = [
      '# a',
      '',
      'PORT 8081',
      'KEY="one',
      'two" # b',
      'export A=1',
      ' just words',
      "B='",
    ]
    writeFileSync(path, `${lines.join('\r\n')}\r\n`)
    const problems: string[] = []
    readEnvFile(path, problems)
    assert.deepEqual(problems, [
      `${path}:3 is no assignment; accepted is NAME=value or a # comment`,
      `${path}:7 is no assignment; accepted is NAME=value or a # comment`,
    ])
  })

  it('finds the names that no setting has, with the one that was meant', () => {
    const schema = { port: integer('PORT', { description: '', min: 0, max: 1, fallback: 0 }) }
    assert.deepEqual(unknownNames(schema, { PORT: '1', PROT: '2', COLOUR: '3' }), [
      'PROT (did you mean PORT?)',
      'COLOUR',
    ])
  })
})
