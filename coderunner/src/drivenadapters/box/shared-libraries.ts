import { execFile } from 'node:child_process'
import { access, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const LARGE_BYTES = 16 * 1024 * 1024
const LDCONFIG = '/sbin/ldconfig'

/** What binary wheels may take from the system (manylinux, PEP 600), and the barcode reader's library. */
const FOR_WHEELS = [
  'libstdc++.so.6',
  'libgcc_s.so.1',
  'libz.so.1',
  'libexpat.so.1',
  'libatomic.so.1',
  'libresolv.so.2',
  'librt.so.1',
  'libdl.so.2',
  'libpthread.so.0',
  'libutil.so.1',
  'libnsl.so.1',
  // Names of hosts, for what fetches packages; parts of libc itself from glibc 2.34 on.
  'libnss_dns.so.2',
  'libnss_files.so.2',
  'libzbar.so.0',
]
/** Extension modules without use in the sandbox, whose libraries are large. */
const LEFT_OUT = /^(_tkinter|readline|_curses|_curses_panel|_gdbm|_dbm|nis|_test)/

/** What a process of the box loads; all paths are the host's. */
export interface SharedLibraries {
  libraries: string[]
  loader: string
  /** The folder of the C library's converters between character sets; null where it has none. */
  converters: string | null
}

/** Finds the shared libraries that the interpreter, its extension modules and wheels load. */
export const findSharedLibraries = async (
  executable: string,
  extensionFolder: string,
): Promise<SharedLibraries> => {
  const extensions = (await readdir(extensionFolder))
    .filter((name) => name.includes('.so') && !LEFT_OUT.test(name))
    .map((name) => join(extensionFolder, name))
  const wanted = await locate(FOR_WHEELS)
  const { stdout } = await run('ldd', [executable, ...extensions, ...wanted], {
    maxBuffer: LARGE_BYTES,
  }).catch(keepOutput)
  const linked = [...stdout.matchAll(/=> (\/\S+) \(0x/g)].map((match) => String(match[1]))
  const loader = /^\s+(\/\S*ld-\S+) \(0x/m.exec(stdout)?.[1] ?? ''
  const libraries = uniqueByName([...wanted, ...linked])
  return { libraries, loader, converters: await findConverters(libraries) }
}

/** They lie beside the C library, or below /usr where that is a tree of its own. */
const findConverters = async (libraries: string[]): Promise<string | null> => {
  const libc = libraries.find((path) => basename(path) === 'libc.so.6')
  if (libc === undefined) return null
  const folders = [dirname(await realpath(libc)), dirname(libc), join('/usr', dirname(libc))]
  const found = await Promise.all(folders.map((folder) => existing(join(folder, 'gconv'))))
  return found.find((path) => path !== undefined) ?? null
}

const existing = (path: string): Promise<string | undefined> =>
  access(path).then(
    () => path,
    () => undefined,
  )

/** ldd fails for the whole list when it does not know one file; the rest it has told all the same. */
const keepOutput = (error: Error & { stdout?: string }): { stdout: string } => {
  if (error.stdout) return { stdout: error.stdout }
  throw new Error(`ldd, which comes with the C library, cannot be used: ${error.message}`)
}

const locate = async (names: string[]): Promise<string[]> => {
  const { stdout } = await run(LDCONFIG, ['-p'], { maxBuffer: LARGE_BYTES })
  const found = names.map((name) => {
    const line = stdout.split('\n').find((text) => text.trimStart().startsWith(`${name} (`))
    return line?.split(' => ')[1]?.trim()
  })
  const paths = await Promise.all(found.map((path) => path && existing(path)))
  return paths.filter((path): path is string => path !== undefined && path !== '')
}

const uniqueByName = (paths: string[]): string[] => [
  ...new Map(paths.map((path) => [basename(path), path])).values(),
]
