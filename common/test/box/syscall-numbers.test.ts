import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import numbers from '../../src/box/seccomp/syscall-numbers.json' with { type: 'json' }

const script = `
import json, sys
sys.path.append(sys.argv[1])
import pyseccomp
arches = {"x64": pyseccomp.Arch.X86_64, "arm64": pyseccomp.Arch.AARCH64}
tables = json.loads(sys.argv[2])
print(json.dumps({
    name: {call: pyseccomp.resolve_syscall(arches[name], call) for call in table}
    for name, table in tables.items()
}))`

test('the numbers of system calls are those of libseccomp, for both processors', () => {
  const { CODERUNNER_PYTHON: python = '', CODERUNNER_ENVIRONMENT: packages = '' } = process.env
  const said = execFileSync(python, ['-I', '-S', '-c', script, packages, JSON.stringify(numbers)])
  assert.deepEqual(JSON.parse(said.toString('utf8')), numbers)
})
