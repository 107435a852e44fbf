import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { uvVariables } from '../../../coderunner/src/utils/uv-variables.ts'
import { rootFolder } from '../../places.ts'
import { readFacts } from '../../setup/facts.ts'

const steps = join(rootFolder, 'scripts', 'setup', 'site_packages.py')
const translated = (input: string): unknown =>
  JSON.parse(execFileSync(readFacts()?.python ?? '', [steps, 'translate'], { input }).toString())

test('pip’s settings mean to the set-up what they mean to the service', () => {
  const all = [
    "global.index-url='https://pypi.example/simple'",
    "global.extra-index-url='\\nhttps://one.example\\nhttps://two.example'",
    "install.trusted-host='pypi.example'",
    ":env:.cert='/etc/ca.pem'",
    "global.find-links='\\n/one\\nhttps://two.example/wheels'",
    "global.timeout='60'",
  ]
  const overridden = [
    ":env:.index-url='https://env.example'",
    "global.index-url='https://file.example'",
  ]
  assert.equal(Object.keys(uvVariables(all.join('\n'))).length, 5)
  for (const listed of [all.join('\n'), overridden.join('\n'), '', 'nonsense\n=\n.x=1']) {
    assert.deepEqual(translated(listed), uvVariables(listed))
  }
})
