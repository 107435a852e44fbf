import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

/** The two ends of a Unix socket; both are closed when the test ends. */
export const socketPair = async (t: TestContext): Promise<[near: Socket, far: Socket]> => {
  const folder = mkdtempSync(join(tmpdir(), 'pair-'))
  const path = join(folder, 'socket')
  const accepted = Promise.withResolvers<Socket>()
  const server = createServer(accepted.resolve)
  await new Promise<void>((resolve) => server.listen(path, resolve))
  const far = createConnection(path)
  const near = await accepted.promise
  server.close()
  rmSync(folder, { recursive: true })
  for (const socket of [near, far]) {
    socket.on('error', () => undefined)
    t.after(() => socket.destroy())
  }
  return [near, far]
}
