import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { type PackageIndex, startIndex } from '../../support/packages/package-index.ts'
import { type Distribution, makeWheel } from '../../support/packages/wheel.ts'
import { type RunningService, startService } from '../start-service.ts'

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is compared, not trusted
type Body = any

/** A running service with a package index of the test's own. */
export interface PackageService {
  index: PackageIndex
  dataDir: string
  service: RunningService
  install(packages: string[], headers?: Record<string, string>): Promise<Body>
  uninstall(name: string, headers?: Record<string, string>): Promise<Body>
  execute(body: object, headers?: Record<string, string>): Promise<Body>
  /** `name version` of all that is not of the base. */
  installed(headers?: Record<string, string>): Promise<string[]>
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Starts the service anew on the same folder. */
  restart(): Promise<void>
}

/** A package whose module says its version. */
export const versioned = (name: string, version: string, requires: string[] = []): Distribution =>
  makeWheel({ name, version, requires, modules: { [`${name}.py`]: `version = '${version}'\n` } })

/** Starts both; they end with the test. */
export const startPackageService = async (
  t: Pick<TestContext, 'after'>,
  offers: readonly Distribution[],
  env: Record<string, string> = {},
): Promise<PackageService> => {
  const index = await startIndex(t, offers)
  const dataDir = mkdtempSync(join(tmpdir(), 'coderunner-packages-'))
  const start = () =>
    startService({ DATA_DIR: dataDir, PACKAGE_INDEX_URL: index.url, LOG_LEVEL: 'info', ...env })
  let service = await start()
  t.after(async () => {
    await service.stop('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  })
  const ask = (path: string, init: RequestInit = {}) => fetch(`${service.base}${path}`, init)
  const send = async (method: string, path: string, body: object, headers = {}): Promise<Body> => {
    const answer = await ask(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return answer.json()
  }
  return {
    ...{ index, dataDir, ask },
    get service() {
      return service
    },
    install: (packages, headers) => send('POST', '/api/pypkg/install', { packages }, headers),
    uninstall: (name, headers) =>
      send('DELETE', '/api/pypkg/uninstall', { package: name }, headers),
    execute: (body, headers) => send('POST', '/api/runner/execute', body, headers),
    installed: async (headers = {}) => {
      const { packages } = (await (await ask('/api/pypkg/list', { headers })).json()) as Body
      return packages
        .filter(({ source }: Body) => source === 'installed')
        .map(({ name, version }: Body) => `${name} ${version}`)
    },
    restart: async () => {
      service = await start()
    },
  }
}

/** What a program printed, or how it ended when it did not succeed. */
export const printed = ({ status, result, error, code, detail }: Body): string => {
  if (status === 'success') return result.trim()
  return code === undefined ? `${status}: ${error?.name} ${error?.value}` : `${code}: ${detail}`
}
