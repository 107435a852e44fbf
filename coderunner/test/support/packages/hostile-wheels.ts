import type { Offer } from './package-index.ts'
import { type Distribution, describe, makeWheel, wheelMembers } from './wheel.ts'
import { makeBomb, makeZip, storedHead, type ZipMember } from './zip.ts'

/** Python that creates a file, if it may; a test then looks whether it is there. */
export const leavesMark = (path: string): string => `
try:
    open(${JSON.stringify(path)}, 'w').close()
except OSError:
    pass
`

/** Python for what a module may try while it is imported; each says what came of it in its `result`. */
export const onImport = {
  writes: (path: string): string => `
try:
    open(${JSON.stringify(path)}, 'w').close()
    result = 'written'
except OSError as error:
    result = type(error).__name__
`,
  connects: (port: number): string => `
import socket
try:
    socket.create_connection(('127.0.0.1', ${port}), 2).sendall(b'hello')
    result = 'connected'
except OSError as error:
    result = type(error).__name__
`,
  forks: `
import os
try:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    result = 'forked'
except OSError as error:
    result = type(error).__name__
`,
  spins: 'while True:\n    pass\n',
  fails: "raise RuntimeError('this module does not import')\n",
  ends: 'import os\nos._exit(0)\n',
  fillsMemory: 'kept = []\nwhile True:\n    kept.append(bytearray(1 << 24))\n',
}

const symlink = 0o120777
const device = 0o020666
const setUserId = 0o104755
const pipe = 0o010666

const withMembers = (members: readonly ZipMember[], name = 'hostile'): Distribution =>
  makeWheel({ name, members })

const module = 'result = 1\n'

/** Wheels that mean harm or are broken. Those with a `mark` try to leave a file there. */
export const hostileWheels = {
  /** A file of paths, whose lines with `import` the interpreter runs at every start. */
  pth: (mark: string) =>
    withMembers([{ name: 'hostile.pth', data: `import os; open(${JSON.stringify(mark)}, 'w')\n` }]),
  sitecustomize: (mark: string) =>
    makeWheel({
      name: 'hostile',
      modules: {
        'hostile.py': module,
        'sitecustomize.py': leavesMark(mark),
        'usercustomize.py': leavesMark(mark),
      },
    }),
  importing: (code: string) => makeWheel({ name: 'hostile', modules: { 'hostile.py': code } }),
  recordOutside: () =>
    makeWheel({ name: 'hostile', record: ['../../../outside.py,,', '/etc/hostname,,'] }),
  memberAbove: () => withMembers([{ name: '../above.py', data: module }]),
  memberFarAbove: () => withMembers([{ name: 'a/../../../../above.py', data: module }]),
  memberAbsolute: (path: string) => withMembers([{ name: path, data: module }]),
  memberWithBackslashes: () => withMembers([{ name: '..\\above.py', data: module }]),
  symlink: (target: string) => withMembers([{ name: 'link.py', data: target, mode: symlink }]),
  /** The second member is written through the first. */
  throughSymlink: (folder: string) =>
    withMembers([
      { name: 'link', data: folder, mode: symlink },
      { name: 'link/through.py', data: module },
    ]),
  duplicate: () =>
    withMembers([
      { name: 'twice.py', data: 'result = 1\n' },
      { name: 'twice.py', data: 'result = 2\n' },
    ]),
  /** A file and a folder of one name. */
  fileAndFolder: () =>
    withMembers([
      { name: 'both', data: module },
      { name: 'both/inner.py', data: module },
    ]),
  device: () => withMembers([{ name: 'device', data: '', mode: device }]),
  pipe: () => withMembers([{ name: 'pipe.py', data: '', mode: pipe }]),
  setUserId: () => withMembers([{ name: 'program', data: '#!/bin/sh\n', mode: setUserId }]),
  nameNotUtf8: () =>
    withMembers([{ name: Buffer.from([0x61, 0xff, 0xfe, 0x2e, 0x70, 0x79]), data: module }]),
  nameWithNul: () => withMembers([{ name: 'hostile.py\0.txt', data: module }]),
  nameTooLong: () => withMembers([{ name: `${'a'.repeat(5000)}.py`, data: module }]),
  foldersTooDeep: () => withMembers([{ name: `${'a/'.repeat(2000)}b.py`, data: module }]),
  /** Readers of local headers and readers of the central directory see different files. */
  twoNames: () => withMembers([{ name: 'seen.py', localName: '../hid.py', data: module }]),
  encrypted: () => withMembers([{ name: 'secret.py', data: module, flags: 1 }]),
  manyMembers: (count: number) =>
    withMembers(
      Array.from({ length: count }, (_, n) => ({
        name: `many/m${n}.py`,
        data: '',
        isStored: true,
      })),
    ),
  /** `.data` folders lay files outside of site-packages. */
  dataFolder: () =>
    withMembers([
      { name: 'hostile-1.0.data/data/above.py', data: module },
      { name: 'hostile-1.0.data/scripts/uv', data: '#!python\n', mode: 0o100755 },
      { name: 'hostile-1.0.data/headers/above.h', data: '' },
    ]),
  dataFolderAbove: () =>
    withMembers([{ name: 'hostile-1.0.data/data/../../../above.py', data: module }]),
  command: () =>
    makeWheel({ name: 'hostile', scripts: { sh: 'hostile:result', uv: 'hostile:result' } }),
  commandAbove: () => makeWheel({ name: 'hostile', scripts: { '../../above': 'hostile:result' } }),
  /** Bytecode that is not that of the source beside it. */
  foreignBytecode: (tag: string) =>
    withMembers([{ name: `__pycache__/hostile.${tag}.pyc`, data: Buffer.alloc(64, 7) }]),
  bomb: (sizeBytes: number) => {
    const parts = { name: 'hostile' }
    return { ...describe(parts), bytes: makeBomb(wheelMembers(parts), 'zeros.bin', sizeBytes) }
  },
  otherName: () => makeWheel({ name: 'hostile', metadataName: 'harmless' }),
  otherVersion: () => makeWheel({ name: 'hostile', metadataVersion: '2.0' }),
  truncated: () => {
    const whole = makeWheel({ name: 'hostile', modules: { 'hostile.py': 'x = 1\n'.repeat(1000) } })
    return { ...whole, bytes: whole.bytes.subarray(0, whole.bytes.length - 200) }
  },
  noZip: () => ({ ...describe({ name: 'hostile' }), bytes: Buffer.from('<html>no wheel</html>') }),
  noMetadata: () => ({
    ...describe({ name: 'hostile' }),
    metadata: null,
    bytes: makeZip([{ name: 'hostile.py', data: module }]),
  }),
  /** A module of a name that something else has: `json`, `frames`, `language`, `program`, `numpy`. */
  named: (name: string, mark: string) =>
    makeWheel({
      name: 'hostile',
      modules: { 'hostile.py': module, [`${name}/__init__.py`]: leavesMark(mark) },
    }),
  /** As `named`, a file instead of a folder. */
  namedFile: (name: string, mark: string) =>
    makeWheel({
      name: 'hostile',
      modules: { 'hostile.py': module, [`${name}.py`]: leavesMark(mark) },
    }),
  sourceOnly: (): Distribution => ({
    ...describe({ name: 'hostile' }),
    fileName: 'hostile-1.0.tar.gz',
    metadata: null,
    bytes: Buffer.from('a source distribution is never opened'),
  }),
  otherPlatform: () => makeWheel({ name: 'hostile', tag: 'cp311-cp311-win_amd64' }),
  otherPython: () => makeWheel({ name: 'hostile', requiresPython: '>=4' }),
  /** Begins as a wheel and goes on for `sizeBytes`; nobody has the whole of it. */
  huge: (sizeBytes: number, announcedBytes: number | null = sizeBytes): Offer => ({
    ...describe({ name: 'hostile' }),
    bytes: storedHead('zeros.bin', sizeBytes),
    zerosBytes: sizeBytes,
    announcedBytes,
    sha256: '0'.repeat(64),
  }),
}
