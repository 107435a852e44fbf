import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, constants, copyFile, cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { isDiskFull } from '@coderunner/common/utils/is-disk-full.ts'
import { ensureMade } from './ensure-made.ts'
import type { PythonFacts } from './python-facts.ts'
import { findSharedLibraries } from './shared-libraries.ts'

/** Raised when the layout below changes, so that old trees are built anew. */
const LAYOUT_VERSION = 5
/** Parts of the standard library that have no place in a sandbox; site-packages may hold the host's. */
const LEFT_OUT = new Set([
  'site-packages',
  'dist-packages',
  'test',
  'tests',
  'idlelib',
  'turtledemo',
  'tkinter',
  'ensurepip',
  'lib2to3',
  '__pycache__',
])
const LEFT_OUT_EXTENSION = /^(_tkinter|_test|readline|_curses)/
const MOUNT_POINTS = [
  'proc',
  'home/sandbox',
  'runtime',
  'env',
  'extra/env',
  'run',
  'dev',
  'tmp',
  'etc',
  'usr/share/zoneinfo',
]
/** In the root's `lib`: what libraries change character sets with, by iconv. */
export const CONVERTERS = 'gconv'
const LOADER_CACHE = '/etc/ld.so.cache'
const MOUNT_FILES = ['dev/null', 'dev/urandom']

/** A box's read-only root on the host: the interpreter, the libraries it needs, empty mount points. */
export interface BoxRoot {
  path: string
  /** The interpreter, as seen from inside the root. */
  python: string
}

/** Finds the root of this interpreter in one of the folders, or builds it in the last. */
export const ensureBoxRoot = async (
  facts: PythonFacts,
  folders: readonly string[],
): Promise<BoxRoot> => {
  const name = `root-${await digestOf(facts)}`
  const path = await ensureMade(name, folders, (building) => build(building, facts))
  return { path, python: `/python/bin/${basename(facts.executable)}` }
}

/** Of the interpreter, and of the loader's cache, which is written when libraries of the system change. */
const digestOf = async (facts: PythonFacts): Promise<string> => {
  const sources = await Promise.all([facts.executable, LOADER_CACHE].map(stateOf))
  const key = JSON.stringify([LAYOUT_VERSION, facts, sources])
  return createHash('sha256').update(key).digest('hex').slice(0, 16)
}

/** Whole seconds: the layers of an image keep no more. */
const stateOf = async (path: string): Promise<[seconds: number, sizeBytes: number] | null> => {
  const facts = await stat(path).catch(() => null)
  return facts && [Math.floor(facts.mtimeMs / 1000), facts.size]
}

const build = async (root: string, facts: PythonFacts): Promise<void> => {
  await Promise.all(MOUNT_POINTS.map((name) => mkdir(join(root, name), { recursive: true })))
  await Promise.all(MOUNT_FILES.map((name) => writeFile(join(root, name), '')))
  await copyInterpreter(root, facts)
  await copyLibraries(root, facts)
  await precompile(root, facts)
  // Whatever the umask: the sandbox's user has to read it, and its owner alone may write.
  await promisify(execFile)('chmod', ['-R', 'a+rX,go-w', root])
}

const copyInterpreter = async (root: string, facts: PythonFacts): Promise<void> => {
  await mkdir(join(root, 'python/bin'), { recursive: true })
  const executable = join(root, 'python/bin', basename(facts.executable))
  await copyFile(facts.executable, executable, constants.COPYFILE_FICLONE)
  await chmod(executable, 0o755)
  for (const library of facts.standardLibraries) {
    const target = join(root, 'python', relative(facts.basePrefix, library))
    await cp(library, target, { recursive: true, dereference: true, filter: isKept, force: true })
  }
}

const isKept = (source: string): boolean =>
  !LEFT_OUT.has(basename(source)) &&
  !LEFT_OUT_EXTENSION.test(basename(source)) &&
  !basename(source).startsWith('config-')

const copyLibraries = async (root: string, facts: PythonFacts): Promise<void> => {
  const { libraries, loader, converters } = await findSharedLibraries(
    facts.executable,
    facts.extensionFolder,
  )
  await mkdir(join(root, 'lib'), { recursive: true })
  for (const library of libraries) await copyFile(library, join(root, 'lib', basename(library)))
  if (converters !== null) {
    await cp(converters, join(root, 'lib', CONVERTERS), { recursive: true, dereference: true })
  }
  if (loader === '') return
  await mkdir(join(root, dirname(loader)), { recursive: true })
  await copyFile(loader, join(root, loader))
  await chmod(join(root, loader), 0o755)
}

/** Paths in the compiled files are those inside the box; sources never change, so none is checked. */
const precompile = async (root: string, facts: PythonFacts): Promise<void> => {
  const options = ['-q', '-j', '0', '--invalidation-mode', 'unchecked-hash', '-s', root, '-p', '/']
  const libraries = await readdir(join(root, 'python'))
  const folders = libraries
    .filter((name) => name.startsWith('lib'))
    .map((name) => join(root, 'python', name))
  await promisify(execFile)(facts.executable, [
    '-I',
    '-S',
    '-m',
    'compileall',
    ...options,
    ...folders,
  ]).catch((error) => {
    // Some files of the standard library are broken on purpose; what failed is compiled when imported.
    if (isDiskFull(error)) throw error
  })
}
