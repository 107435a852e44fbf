import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { encodeFrame } from '../../../../src/drivenadapters/sandbox/frames.ts'
import {
  type Hello,
  HelloServer,
} from '../../../../src/drivenadapters/sandbox/zygote/hello-server.ts'

const listen = async (t: TestContext) => {
  const hellos: Hello[] = []
  const told = Promise.withResolvers<Socket>()
  const server = await HelloServer.listen((hello, socket) => {
    hellos.push(hello)
    told.resolve(socket)
  })
  t.after(() => server.close())
  const connect = (): Socket => {
    const client = createConnection(join(server.folder, server.socketName))
    t.after(() => client.destroy())
    return client.on('error', () => undefined)
  }
  return { server, hellos, connect, firstSocket: told.promise }
}

const hello = (value: unknown): Buffer => encodeFrame('H', Buffer.from(JSON.stringify(value)))
const good = { token: 't', id: '1' }

describe('an execution that says hello', () => {
  test('is told of with its open socket, also when the frame comes in pieces', async (t) => {
    const { connect, hellos, firstSocket } = await listen(t)
    const client = connect()
    const frame = hello(good)
    client.write(frame.subarray(0, 7))
    await once(client, 'connect')
    client.write(frame.subarray(7))
    const socket = await firstSocket
    assert.deepEqual([hellos, socket.destroyed], [[good], false])
    client.write('later')
    assert.deepEqual(await once(socket, 'data'), [Buffer.from('later')])
  })

  test('is not cut short when it says more at once', async (t) => {
    const heard = Promise.withResolvers<Buffer>()
    const server = await HelloServer.listen((_, socket) => socket.on('data', heard.resolve))
    t.after(() => server.close())
    const client = createConnection(join(server.folder, server.socketName))
    t.after(() => client.destroy())
    const frame = hello(good)
    client.write(frame.subarray(0, 7))
    await once(client, 'connect')
    client.write(Buffer.concat([frame.subarray(7), encodeFrame('P', Buffer.alloc(0))]))
    assert.deepEqual(await heard.promise, encodeFrame('P', Buffer.alloc(0)))
  })

  for (const [name, bytes] of Object.entries({
    'a frame of another type': encodeFrame('R', Buffer.from(JSON.stringify(good))),
    'no JSON': encodeFrame('H', Buffer.from('{')),
    null: hello(null),
    'a token that is no text': hello({ token: 1, id: '1' }),
    'no id': hello({ token: 't' }),
    'a frame of more than 1024 bytes': hello({ ...good, more: 'x'.repeat(1024) }),
    'no frame': Buffer.from('GET / HTTP/1.1\r\n\r\n'),
  })) {
    test(`is hung up on when it sends ${name}`, async (t) => {
      const { connect, hellos } = await listen(t)
      const client = connect().resume()
      client.write(bytes)
      await once(client, 'close')
      assert.deepEqual(hellos, [])
    })
  }
})

describe('the folder of the socket', () => {
  test('is closed to other users, what is bound into the box is open', async (t) => {
    const { server } = await listen(t)
    const paths = [server.outerFolder, server.folder, join(server.folder, server.socketName)]
    const modes = paths.map((path) => statSync(path).mode & 0o777)
    assert.deepEqual(modes, [0o700, 0o755, 0o666])
  })

  test('is gone when the server is closed', async (t) => {
    const { server } = await listen(t)
    await server.close()
    assert.equal(existsSync(server.outerFolder), false)
  })
})
