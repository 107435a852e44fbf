import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readRequirement } from '../../src/utils/requirement.ts'

const taken: Record<string, [name: string, text: string]> = {
  requests: ['requests', 'requests'],
  'requests==2.32.3': ['requests', 'requests==2.32.3'],
  'Typing_Extensions >= 4 , < 5': ['typing-extensions', 'Typing_Extensions>=4,<5'],
  'requests[socks, use-chardet]~=2.31': ['requests', 'requests[socks,use-chardet]~=2.31'],
  'zope.interface (>=5)': ['zope-interface', 'zope.interface>=5'],
  'attrs==25.*': ['attrs', 'attrs==25.*'],
  'a==1!2.0rc1.post3.dev4+local.1': ['a', 'a==1!2.0rc1.post3.dev4+local.1'],
  'a>1; python_version < "3.12" and (os_name == "nt" or extra == "x")': [
    'a',
    'a>1 ; python_version < "3.12" and (os_name == "nt" or extra == "x")',
  ],
  'a (>= 1, !=2) ;"a b"  not  in extra or os_name=="x"and extra != \'"\'': [
    'a',
    'a>=1,!=2 ; "a b" not in extra or os_name == "x" and extra != \'"\'',
  ],
  'a[]===1.0-odd': ['a', 'a===1.0-odd'],
  [`${'a'.repeat(510)}>1`]: ['a'.repeat(510), `${'a'.repeat(510)}>1`],
}

const refused = [
  '',
  ' ',
  'requests; rm -rf /',
  '--index-url=http://127.0.0.1/',
  '-r requirements.txt',
  '-e .',
  'git+https://example.com/a.git',
  'a @ https://example.com/a.whl',
  'a @ file:///etc/passwd',
  'https://example.com/a.whl',
  '../x',
  './a.whl',
  '/etc/passwd',
  'file:///etc/passwd',
  'a b',
  'a==1 # a comment',
  'a\nb',
  'a \\\n b',
  'a --hash=sha256:00',
  'a; python_version',
  'a==',
  'a===',
  '请求',
  'a\u0000',
  'é',
  'a[b',
  'a[b,]',
  'a>=1,',
  'a(>=1',
  'a; (os_name == "x"',
  'a; os_name == "x" and',
  'a; os_namein "x"',
  'a; os_name == "\u0000"',
  `a; ${'('.repeat(34)}os_name == "x"${')'.repeat(34)}`,
  `${'a'.repeat(511)}>1`,
  '-a',
  'a-',
]

describe('a requirement', () => {
  for (const [given, [name, text]] of Object.entries(taken)) {
    it(`${JSON.stringify(given)} is ${text}`, () => {
      assert.deepEqual(readRequirement(given), { name, text })
      assert.deepEqual(readRequirement(text), { name, text })
    })
  }

  for (const given of refused) {
    it(`${JSON.stringify(given)} is none`, () => {
      assert.equal(readRequirement(given), null)
    })
  }
})
