import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { uvVariables } from '../../../utils/uv-variables.ts'
import { isOpenToAll } from '../box/open-way.ts'
import type { PackagesOptions } from '../options.ts'

/** How uv reaches the index. */
export interface NetworkSettings {
  /** For uv's environment alone: addresses in it may hold passwords. */
  variables: Record<string, string>
  /** Files and folders of this machine that they name. */
  paths: string[]
}

const askPipMaxMs = 20_000
const attemptMaxS = '20'
const retries = '2'

/** What says how this machine reaches the network; each is understood by uv. */
const inherited = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
  ]),
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'SSL_CLIENT_CERT', 'UV_SYSTEM_CERTS', 'UV_INSECURE_HOST'],
]
/** Where packages come from, when no setting of the service says so. */
const sources = ['UV_DEFAULT_INDEX', 'UV_INDEX', 'UV_FIND_LINKS']

/** Finds out where packages come from. What pip is set up to use is asked of pip, once. */
export const readNetworkSettings = async (
  options: PackagesOptions,
  uvBin: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<NetworkSettings> => {
  const ofPip = uvVariables(await listPipSettings(options, uvBin))
  const known = { ...ofPip, ...pick(env, [...inherited, ...sources]) }
  const chosen = options.indexUrl === null ? known : withIndex(known, options.indexUrl)
  const variables = {
    ...chosen,
    UV_HTTP_TIMEOUT: attemptMaxS,
    UV_HTTP_CONNECT_TIMEOUT: attemptMaxS,
    UV_HTTP_RETRIES: retries,
  }
  return { variables, paths: await pathsIn(variables) }
}

/** An index that the operator names stands for all others. */
const withIndex = (known: Record<string, string>, url: string): Record<string, string> => {
  const rest = Object.entries(known).filter(([name]) => !sources.includes(name))
  return { ...Object.fromEntries(rest), UV_DEFAULT_INDEX: url }
}

const pick = (env: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))

/** The set-up puts uv beside a Python that has pip. */
const listPipSettings = async ({ pythonBin }: PackagesOptions, uvBin: string): Promise<string> => {
  const beside = join(dirname(uvBin), 'python')
  const python = await access(beside).then(
    () => beside,
    () => pythonBin,
  )
  const ask = ['-I', '-m', 'pip', 'config', 'list', '--disable-pip-version-check']
  const answer = await promisify(execFile)(python, ask, { timeout: askPipMaxMs }).catch(() => null)
  return answer?.stdout ?? ''
}

const pathsIn = async (variables: Record<string, string>): Promise<string[]> => {
  const links = (variables.UV_FIND_LINKS ?? '').split(',').map(toPath)
  const named = [variables.SSL_CERT_FILE, variables.SSL_CERT_DIR, variables.SSL_CLIENT_CERT]
  const absolute = [...links, ...named].filter((path) => path?.startsWith('/'))
  const found = await Promise.all(absolute.map((path) => isReadable(String(path))))
  return absolute.filter((_, index) => found[index]).map(String)
}

const toPath = (place: string): string =>
  place.startsWith('file://') ? decodeURIComponent(new URL(place).pathname) : place

/** As root, boxes read what everybody may read: a folder on the way that is closed would end them. */
const isReadable = async (path: string): Promise<boolean> =>
  process.getuid?.() === 0
    ? isOpenToAll(path)
    : access(path).then(
        () => true,
        () => false,
      )
