import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { rootFolder } from '../../places.ts'
import { readFacts } from '../../setup/facts.ts'

const steps = join(rootFolder, 'scripts', 'setup', 'site_packages.py')
const uvVariables = (input: string): unknown =>
  JSON.parse(execFileSync(readFacts()?.python ?? '', [steps, 'translate'], { input }).toString())

test('pip’s index, extra indexes, certificate and hosts become uv’s variables', () => {
  const listed = [
    "global.index-url='https://pypi.example/simple'",
    "global.extra-index-url='\\nhttps://one.example\\nhttps://two.example'",
    "global.trusted-host='pypi.example'",
    "global.cert='/etc/ca.pem'",
    "global.timeout='60'",
  ].join('\n')
  assert.deepEqual(uvVariables(listed), {
    UV_DEFAULT_INDEX: 'https://pypi.example/simple',
    UV_INDEX: 'https://one.example https://two.example',
    UV_INSECURE_HOST: 'pypi.example',
    SSL_CERT_FILE: '/etc/ca.pem',
  })
})

test('the environment wins over the files, whatever order pip lists them in', () => {
  const listed = ":env:.index-url='https://env.example'\nglobal.index-url='https://file.example'"
  assert.deepEqual(uvVariables(listed), { UV_DEFAULT_INDEX: 'https://env.example' })
})

test('no settings, no variables', () => {
  assert.deepEqual(uvVariables(''), {})
})
