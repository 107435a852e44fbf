import { spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { Worker } from 'node:worker_threads'
import type { RunOperation } from '../../../../src/drivenadapters/workers/process/operation.ts'

const tryTo = async (what: () => unknown): Promise<string> => {
  try {
    const got = await what()
    return `worked: ${String(got).slice(0, 60)}`
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code ?? (error as Error).message)
  }
}

const connectTo = (port: number): Promise<unknown> => {
  const socket = connect(port, '127.0.0.1')
  return once(socket, 'connect')
}

/** What TypeScript knows with the DOM alone. */
interface WebAssemblyLike {
  Memory: new (
    pages: Record<'initial' | 'maximum', number>,
  ) => { buffer: ArrayBuffer; grow: (pages: number) => void }
}

/** What hostile native or JavaScript code in a worker may try, by name. */
const attacks: Record<string, (argument: string) => unknown> = {
  loop: () => {
    for (;;) Math.random()
  },
  heap: () => {
    const kept: unknown[] = []
    for (;;) kept.push(Array.from({ length: 1000 }, Math.random))
  },
  buffers: () => {
    const kept: Buffer[] = []
    for (;;) kept.push(Buffer.alloc(8 * 1024 * 1024, 1))
  },
  wasm: () => {
    const { Memory } = (globalThis as unknown as { WebAssembly: WebAssemblyLike }).WebAssembly
    const memory = new Memory({ initial: 1, maximum: 65_536 })
    for (;;) {
      memory.grow(512)
      new Uint8Array(memory.buffer).fill(1)
    }
  },
  shared: () => {
    const kept: SharedArrayBuffer[] = []
    for (;;) {
      const next = new SharedArrayBuffer(32 * 1024 * 1024)
      new Uint8Array(next).fill(1)
      kept.push(next)
    }
  },
  threads: async () => {
    const source = 'const kept = []; for (;;) kept.push(Buffer.alloc(8388608, 1))'
    for (let count = 0; count < 64; count += 1) new Worker(source, { eval: true })
    await new Promise(() => undefined)
  },
  crash: () => process.abort(),
  exit: () => process.exit(0),
  output: () => 'x'.repeat(4 * 1024 * 1024),
  garbage: () => {
    writeSync(4, Buffer.from([0, 0, 0, 3, 1, 2, 3]))
    return new Promise(() => undefined)
  },
  hugeFrame: () => {
    writeSync(4, Buffer.from([255, 255, 255, 255, 1]))
    return new Promise(() => undefined)
  },
  noise: () => {
    const line = 'x'.repeat(65_536)
    for (let count = 0; count < 200; count += 1) process.stderr.write(line)
    return 'done'
  },
  throws: () => {
    throw new Error('the file is broken')
  },
  connect: (port) => tryTo(() => connectTo(Number(port))),
  listen: () => tryTo(() => once(createServer().listen(0, '127.0.0.1'), 'listening')),
  udp: () =>
    tryTo(async () => {
      const socket = createSocket('udp4')
      socket.bind(0)
      await once(socket, 'listening')
    }),
  spawn: () =>
    tryTo(() => {
      const { error } = spawnSync(process.execPath, ['-e', '0'])
      if (error !== undefined) throw error
    }),
  read: (path) => tryTo(() => readFileSync(path, 'utf8')),
  stat: (path) => tryTo(() => statSync(path).size),
  write: (path) => tryTo(() => writeFileSync(path, 'x')),
  poison: () => tryTo(() => writeFileSync(`${process.env.NODE_COMPILE_CACHE}/x`, 'x')),
  writeFile: () => tryTo(() => writeSync(3, 'x')),
  reopenFile: () => tryTo(() => writeFileSync('/proc/self/fd/3', 'x')),
  kill: (pid) => tryTo(() => process.kill(Number(pid), 0)),
  environment: () => JSON.stringify(Object.keys(process.env).sort()),
  descriptors: () =>
    Array.from({ length: 64 }, (_, fd) => fd)
      .filter((fd) => {
        try {
          const facts = statSync(`/proc/self/fd/${fd}`)
          return facts.isFile() || facts.isDirectory() || facts.isBlockDevice()
        } catch {
          return false
        }
      })
      .join(),
  remember: () => {
    const world = globalThis as { visits?: number }
    world.visits = (world.visits ?? 0) + 1
    return String(world.visits)
  },
}

/** Does the attack that the input names. */
export const run: RunOperation<{ attack: string; argument: string }> = async (
  input,
  _file,
  tell,
) => {
  tell('begun')
  return String(await attacks[input.attack]?.(input.argument))
}
