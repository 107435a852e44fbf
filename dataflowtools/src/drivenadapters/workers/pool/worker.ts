import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { FrameError, FrameReader } from '@coderunner/common/box/frames.ts'
import {
  filterDescriptor,
  type NodeBoxReach,
  nodeBoxCommand,
} from '@coderunner/common/box/node/node-box-command.ts'
import type { NodeBoxParts } from '@coderunner/common/box/node/node-box-parts.ts'
import type { WorkerFrame } from '../process/frames.ts'
import { type HandOverFile, makeHandOverFile } from './hand-over-file.ts'

/** What a worker is started with. */
export interface WorkerParts {
  box: NodeBoxParts
  reach: NodeBoxReach
  /** The program of the process, and the module of the operation. */
  program: readonly [string, string]
  folder: string
}

/** How a worker ended; `said` is the last of what it wrote on stderr. */
export interface WorkerEnd {
  exitCode: number | null
  said: string
}

/** Who hears what a worker says. */
export interface Listener {
  maxBytes: number
  onFrame: (frame: WorkerFrame) => void
  onBroken: (error: FrameError) => void
}

/** One process in a box. */
export interface Worker {
  pid: number
  file: HandOverFile
  /** Settles when it has said that it is ready; false when it ended first. */
  ready: Promise<boolean>
  ended: Promise<WorkerEnd>
  listen: (listener: Listener) => void
  send: (bytes: Buffer) => void
  kill: () => void
}

/** OpenSSL refuses to start where it may not look for its settings. */
const environment = {
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  MALLOC_ARENA_MAX: '2',
  UV_THREADPOOL_SIZE: '2',
  OPENSSL_CONF: '/dev/null',
}
const saidMaxBytes = 8 * 1024
const readyMaxBytes = 1024

/** Starts a process; it gets ready by itself. */
export const startWorker = async (parts: WorkerParts): Promise<Worker> => {
  const file = await makeHandOverFile(parts.folder)
  const command = nodeBoxCommand(parts.box, parts.reach, parts.program)
  const child = spawn(command.file, command.arguments, {
    env: { ...environment, ...command.environment },
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe', file.reading.fd, 'pipe', 'pipe'],
  })
  const started = overhear(child, file)
  // A child that could not be started has no pid; `ended` says so.
  child.once('spawn', () => {
    giveFilter(child, parts.box)
    void file.reading.close()
  })
  return started
}

const giveFilter = (child: ChildProcess, { filter }: NodeBoxParts): void => {
  const pipes: readonly unknown[] = child.stdio
  const pipe = pipes[filterDescriptor] as Writable
  pipe.on('error', () => undefined)
  pipe.end(filter ?? undefined)
}

const overhear = (child: ChildProcess, file: HandOverFile): Worker => {
  let said = Buffer.alloc(0)
  child.stderr?.on('data', (chunk: Buffer) => {
    said = Buffer.concat([said, chunk]).subarray(-saidMaxBytes)
  })
  child.stdin?.on('error', () => undefined)
  let hasEnded = false
  // The number of a process that is gone may be another's.
  const kill = (): void => (hasEnded ? undefined : killGroup(child.pid))
  const ended = new Promise<WorkerEnd>((resolve) => {
    child.once('error', (error) => resolve({ exitCode: null, said: error.message }))
    child.once('close', (exitCode) => resolve({ exitCode, said: said.toString('utf8') }))
  })
  void ended.then(async () => {
    hasEnded = true
    await Promise.allSettled([file.reading.close(), file.writing.close()])
  })
  const { ready, listen } = hear(child.stdio[4] as Readable, ended, kill)
  const send = (bytes: Buffer): unknown => child.stdin?.end(bytes)
  return { pid: child.pid ?? 0, file, ready, ended, listen, send, kill }
}

const hear = (
  answers: Readable,
  ended: Promise<unknown>,
  kill: () => void,
): Pick<Worker, 'ready' | 'listen'> => {
  const { promise: ready, resolve } = Promise.withResolvers<boolean>()
  void ended.then(() => resolve(false))
  let listener: Listener = {
    maxBytes: readyMaxBytes,
    onFrame: () => resolve(true),
    onBroken: kill,
  }
  let reader = new FrameReader(listener.maxBytes)
  answers.on('error', () => undefined)
  answers.on('data', (chunk: Buffer) => {
    try {
      for (const frame of reader.add(chunk)) listener.onFrame(frame as WorkerFrame)
    } catch (error) {
      // Not paused: the process counts as ended when its pipes are.
      answers.destroy()
      listener.onBroken(error instanceof FrameError ? error : new FrameError(String(error), false))
    }
  })
  const listen = (next: Listener): void => {
    listener = next
    reader = new FrameReader(next.maxBytes)
  }
  return { ready, listen }
}

/** The leader of a group of its own; where it is the first of a pid namespace, all in it end with it. */
const killGroup = (pid: number | undefined): void => {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
