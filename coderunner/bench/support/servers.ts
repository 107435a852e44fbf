import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSetupFacts } from './setup-facts.ts'

/** A server under measurement. */
export interface MeasuredServer {
  name: string
  url: string
  pid: number
  close(): Promise<void>
}

const place = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** The unprotected server that everything is compared with. */
export const startBaseline = (): Promise<MeasuredServer> => {
  const { python, sitePackages } = readSetupFacts()
  return startPrinting('baseline', [place('baseline-server.ts'), python, sitePackages])
}

/** Fork, namespaces and teardown alone. */
export const startFloor = async (): Promise<MeasuredServer> => {
  const { python, sitePackages } = readSetupFacts()
  const dataDir = await mkdtemp(join(tmpdir(), 'coderunner-floor-'))
  const server = await startPrinting('floor', [
    place('floor-server.ts'),
    python,
    sitePackages,
    dataDir,
  ])
  return { ...server, close: () => server.close().then(() => rm(dataDir, { recursive: true })) }
}

/** CodeRunner itself, as `npm start` runs it, on a data folder of its own. */
export const startCodeRunner = async (): Promise<MeasuredServer> => {
  const { python, sitePackages } = readSetupFacts()
  const dataDir = await mkdtemp(join(tmpdir(), 'coderunner-bench-'))
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    CODERUNNER_PYTHON: python,
    CODERUNNER_ENVIRONMENT: sitePackages,
    NODE_COMPILE_CACHE: place('../../../.setup/compiled'),
  }
  const child = spawn(process.execPath, [place('../../src/main.ts')], { env, stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  await untilReady(`${url}/api/health/ready`)
  const close = async (): Promise<void> => {
    await end(child)
    await rm(dataDir, { recursive: true, force: true })
  }
  return { name: 'coderunner', url: `${url}/api/runner/execute`, pid: Number(child.pid), close }
}

const startPrinting = async (name: string, args: string[]): Promise<MeasuredServer> => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const url = `http://127.0.0.1:${Number(String(line))}/`
  return { name, url, pid: Number(child.pid), close: () => end(child) }
}

const end = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Resolves when `url` answers 200; asks every few milliseconds, for half a minute at most. */
export const untilReady = async (url: string): Promise<void> => {
  for (let attempt = 0; attempt < 3000; attempt += 1) {
    const isReady = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`${url} was not ready within 30 s`)
}
