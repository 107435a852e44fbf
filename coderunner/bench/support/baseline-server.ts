/**
 * The baseline: a server that spawns the environment's real interpreter for each request and
 * protects nothing. Usage: baseline-server.ts PYTHON SITE_PACKAGES; prints its port.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

const [pythonBin, sitePackages] = process.argv.slice(2) as [string, string]
/** What `-I` takes away, the packages of the environment, is put back for those who import. */
const withPackages = (code: string): string =>
  code.includes('import')
    ? `import sys; sys.path.append(${JSON.stringify(sitePackages)})\n${code}`
    : code

const server = createServer(async (request, response) => {
  const { code } = JSON.parse(await text(request))
  const child = spawn(pythonBin, ['-I', '-c', withPackages(code)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const result = await text(child.stdout)
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ result, status: 'success' }))
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
