import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overlayModulesOf } from '../../../../src/drivenadapters/sandbox/run/overlay-modules.ts'

const importNames = ['attr', 'dateutil', 'jinja2']
const found = (code: string): string[] => overlayModulesOf(code, importNames)

test('finds what a program imports from its environment, in whatever form', () => {
  const programs: Record<string, string[]> = {
    'import attr': ['attr'],
    'import attr.validators as v, json, jinja2 as j  # attr.other': ['attr.validators', 'jinja2'],
    'from dateutil import parser': ['dateutil', 'dateutil:parser'],
    'from dateutil.parser import parse as p, isoparse': [
      'dateutil.parser',
      'dateutil.parser:isoparse',
      'dateutil.parser:parse',
    ],
    'from jinja2 import (\n    Template,\n    Environment as E,\n)\nprint(1)': [
      'jinja2',
      'jinja2:Environment',
      'jinja2:Template',
    ],
    'from attr import *': ['attr'],
    'def f():\n\timport attr\n': ['attr'],
    'import attr; import attr\r\nimport attr\r\n': ['attr'],
  }
  for (const [code, modules] of Object.entries(programs)) assert.deepEqual(found(code), modules)
})

test('finds nothing else', () => {
  const programs = [
    '',
    'import json',
    'import attributes',
    "print('import attr')",
    '# import attr',
    'from . import attr',
    'import attr.ä',
    'import attr-x',
  ]
  for (const code of programs) assert.deepEqual(found(code), [], code)
  assert.deepEqual(overlayModulesOf('import attr', []), [])
})

test('names 16 modules at most, in characters that a line of orders can hold', () => {
  const names = Array.from({ length: 40 }, (_, n) => `name${n}`).join(', ')
  const modules = found(`from attr import ${names}, a b, ",", k\tf 0 x\n`)
  assert.equal(modules.length, 16)
  assert.equal(
    modules.every((name) => /^[\w.:]+$/.test(name)),
    true,
  )
})

test('looks through a mebibyte in one go', () => {
  assert.deepEqual(found('from attr import (\n'.repeat(60_000)), ['attr'])
  assert.deepEqual(found(`import ${'a, '.repeat(340_000)}\n`), [])
  assert.deepEqual(found(`${' '.repeat(1 << 20)}x`), [])
})
