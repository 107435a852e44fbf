/**
 * The baseline of transfers: a server that pipes what is posted to disk with SHA-256, and pipes it out
 * again. Usage: bare-server.ts FILE; prints its port.
 */
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { barePut } from './bare-pipeline.ts'

const [file = ''] = process.argv.slice(2)

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    response.end(await barePut(file, request, false))
    return
  }
  response.setHeader('content-length', statSync(file).size)
  createReadStream(file).pipe(response)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
