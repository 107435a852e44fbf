import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findInstaller } from '../../setup/installer.ts'

const only = (tool: string) => (name: string) => name === tool

test('root on Debian’s kind: set-up runs apt-get itself', () => {
  const installer = findInstaller(['bubblewrap', 'libzbar'], only('apt-get'), true)
  assert.equal(installer.command, 'apt-get install -y --no-install-recommends bubblewrap libzbar0')
  assert.equal(typeof installer.run, 'function')
})

test('a plain user is told the command with sudo', () => {
  assert.deepEqual(findInstaller(['libseccomp'], only('apt-get'), false), {
    command: 'sudo apt-get install -y --no-install-recommends libseccomp2',
    run: null,
  })
})

test('dnf and apk have package names of their own, and are not run', () => {
  assert.deepEqual(findInstaller(['libzbar'], only('dnf'), true), {
    command: 'dnf install -y zbar-libs',
    run: null,
  })
  assert.deepEqual(findInstaller(['libseccomp', 'libzbar'], only('apk'), true), {
    command: 'apk add libseccomp zbar',
    run: null,
  })
})

test('an unknown system is told the names of the parts', () => {
  assert.deepEqual(
    findInstaller(['bubblewrap'], () => false, true),
    {
      command: 'your package manager (bubblewrap)',
      run: null,
    },
  )
})

test('where apt has no package lists yet, they are fetched and the install is tried again', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'installer-'))
  const path = process.env.PATH
  t.after(() => {
    process.env.PATH = path
    rmSync(folder, { recursive: true })
  })
  const log = join(folder, 'log')
  const apt = `#!/bin/sh\necho "$1 $DEBIAN_FRONTEND" >> ${log}\n[ "$1" = update ] || grep -q update ${log}\n`
  writeFileSync(join(folder, 'apt-get'), apt)
  chmodSync(join(folder, 'apt-get'), 0o755)
  process.env.PATH = `${folder}:${path}`
  findInstaller(['libzbar'], only('apt-get'), true).run?.()
  const said = readFileSync(log, 'utf8')
  assert.equal(said, 'install noninteractive\nupdate noninteractive\ninstall noninteractive\n')
})
