import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { depsFolder } from '../../places.ts'
import { output } from '../../setup/command.ts'
import { findPython } from '../../setup/find-python.ts'
import { besideUv, ensureUv } from '../../setup/uv.ts'

/** What the wheel of pipreqs has: lines `module:distribution`, and modules of the standard library. */
export interface PipreqsList {
  mapping: string[]
  standardLibrary: string[]
}

/** Fetches the wheel that deps/modules.txt locks, into a temporary folder, and reads its lists. */
export const readList = (): PipreqsList => {
  const folder = mkdtempSync(join(tmpdir(), 'pipreqs-'))
  const python = besideUv(ensureUv(findPython()), 'python')
  const how = ['--quiet', '--no-deps', '--require-hashes', '--only-binary', ':all:']
  try {
    const lock = join(depsFolder, 'modules.txt')
    output(python, ['-m', 'pip', 'download', ...how, '--dest', folder, '-r', lock])
    const wheel = join(folder, readdirSync(folder)[0] ?? '')
    const lines = (member: string) => output(python, ['-c', read, wheel, member]).trim().split('\n')
    return { mapping: lines('pipreqs/mapping'), standardLibrary: lines('pipreqs/stdlib') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const read = `import sys, zipfile
print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())`
