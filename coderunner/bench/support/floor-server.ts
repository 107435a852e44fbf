/**
 * The floor: a server whose every request is a fork of a warm interpreter into the same namespaces,
 * with the same maps and mount, that ends at once; no hand-over, no compile, no reply of its own.
 * Usage: floor-server.ts PYTHON SITE_PACKAGES DATA_DIR; prints its port.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { ensureBoxRoot } from '../../src/drivenadapters/box/box-root.ts'
import { readPythonFacts } from '../../src/drivenadapters/box/python-facts.ts'
import { boxCommand } from '../../src/drivenadapters/sandbox/box/box-command.ts'
import { onLine } from '../../src/drivenadapters/sandbox/zygote/on-line.ts'

const CONTROL_FD = 3
const [pythonBin, sitePackages, dataDir] = process.argv.slice(2) as [string, string, string]
const root = await ensureBoxRoot(await readPythonFacts(pythonBin), [`${dataDir}/sandbox`])
const command = boxCommand({
  tier: 'namespaces',
  root,
  runtimeFolder: fileURLToPath(new URL('../../runtime', import.meta.url)),
  sitePackages,
  environmentsFolder: dataDir,
  timeZones: null,
  socketFolder: dataDir,
  scratchFolder: null,
  pythonBin,
  bubblewrap: '/usr/bin/bwrap',
  isRoot: process.getuid?.() === 0,
})
const script = [
  '-c',
  await (await import('node:fs/promises')).readFile(new URL('floor.py', import.meta.url), 'utf8'),
]
const child = spawn(command.file, [...command.arguments.slice(0, -1), ...script], {
  env: command.environment,
  stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
})
const control = child.stdio[CONTROL_FD] as Duplex
const waiting: (() => void)[] = []
onLine(control, () => waiting.shift()?.())

const server = createServer((_request, response) => {
  waiting.push(() => response.end('{"result":"","status":"success"}'))
  control.write('f\n')
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.on('SIGTERM', () => process.exit(0))
