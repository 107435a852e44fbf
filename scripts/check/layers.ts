import { posix } from 'node:path'

/**
 * The rooms of a service and what each may import. Data goes one way: route → use case → port →
 * adapter; only app.ts, and app/ beside it, see both kinds of adapter. `shared` is the workspace `common`.
 */
const mayImport: Record<string, readonly string[]> = {
  main: ['app', 'common', 'errors', 'utils', 'shared'],
  app: ['app', 'driveradapters', 'drivenadapters', 'logics', 'common', 'errors', 'utils', 'shared'],
  driveradapters: ['driveradapters', 'logics', 'common', 'errors', 'utils', 'shared'],
  drivenadapters: ['drivenadapters', 'logics', 'common', 'errors', 'utils', 'shared'],
  logics: ['logics', 'errors', 'utils', 'shared'],
  common: ['common', 'errors', 'utils', 'shared'],
  errors: ['errors', 'utils', 'shared'],
  utils: ['utils', 'shared'],
  shared: ['shared'],
}

/** What logics may take from the shared workspace: the domain of problems, jobs and cached results. */
const sharedForLogics = /^common\/src\/(problem|utils|(jobs|cache)\/[^/]+\.ts$)/

/** The parts of Node that do I/O: a use case reaches the world through its ports. */
const ioModules =
  /^node:(fs|net|http|https|http2|tls|dgram|dns|child_process|worker_threads|sqlite)\b/

/** What every driven adapter may use: the parts of boxes, and the processes in them. */
const sharedByAdapters = ['box', 'workers']

/** A file of the layers, with what the rules ask about it. */
export interface Place {
  /** From the repository's root. */
  path: string
  room: string
  /** The workspace it belongs to. */
  workspace: string
  /** The first folder below its room: a noun of logics, one adapter. */
  part: string
}

/** Places a file, or returns null for one that the layer rules do not cover (tests, scripts). */
export const placeOf = (path: string): Place | null => {
  const [workspace = '', src, first = '', second = ''] = path.split('/')
  if (src !== 'src') return null
  const room = workspace === 'common' ? 'shared' : first.replace(/\.ts$/, '')
  return { path, room, workspace, part: second }
}

/** Turns a specifier into a path from the root, or null for a package or a part of Node. */
export const resolveSpecifier = (from: string, specifier: string): string | null => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  const match = /^@coderunner\/([^/]+)\/(.+)$/.exec(specifier)
  return match ? `${match[1]}/src/${match[2]}` : null
}

/** Says what is wrong with one import, or null. `isUseCase` tells whether a path holds a use case. */
export const violationOf = (
  from: Place,
  specifier: string,
  isUseCase: (path: string) => boolean,
): string | null => {
  const path = resolveSpecifier(from.path, specifier)
  if (path === null) return outsideViolation(from, specifier)
  const to = placeOf(path)
  if (to === null) return null
  const allowed = mayImport[from.room]
  if (allowed === undefined) return `${from.room} is no room of a service`
  if (to.room !== 'shared' && to.workspace !== from.workspace) return 'another service'
  if (!allowed.includes(to.room)) return `${from.room} may not import ${to.room}`
  return fineViolation(from, to, isUseCase)
}

const outsideViolation = (from: Place, specifier: string): string | null => {
  if (from.room !== 'logics') return null
  if (ioModules.test(specifier)) return 'logics reach the world through ports only'
  return specifier.startsWith('node:') ? null : 'logics use no package'
}

const fineViolation = (from: Place, to: Place, isUseCase: (path: string) => boolean) => {
  if (from.room === 'drivenadapters') return drivenViolation(from, to)
  if (from.room !== 'logics') return null
  if (to.room === 'shared' && !sharedForLogics.test(to.path)) return 'logics know nothing of this'
  if (to.room === 'logics' && isUseCase(to.path)) return 'a use case calls no other'
  return null
}

const drivenViolation = (from: Place, to: Place): string | null => {
  if (to.room === 'logics' && !/\/(ports|types)\.ts$/.test(to.path)) {
    return 'a driven adapter sees only the ports and types of logics'
  }
  if (
    to.room === 'drivenadapters' &&
    to.part !== from.part &&
    !sharedByAdapters.includes(to.part)
  ) {
    return 'a driven adapter calls no other'
  }
  return null
}
