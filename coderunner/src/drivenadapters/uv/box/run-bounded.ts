import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { PackageBoxCommand } from './package-box-command.ts'

/** What a command did. */
export interface CommandResult {
  /** Null when a signal ended it. */
  exitCode: number | null
  /** The name of the signal that ended it, of itself or by somebody's hand; null when it ended by itself. */
  endedBy: string | null
  /** The first and the last of what it said on stderr. */
  said: string
}

const headBytes = 64 * 1024
const tailBytes = 64 * 1024

/**
 * Runs a command to its end, nothing of it left when this returns: an abort kills it and what it
 * started, is waited for, and then thrown. Of its output the first and the last 64 KiB are kept.
 */
export const runBounded = async (
  command: PackageBoxCommand,
  signal: AbortSignal,
): Promise<CommandResult> => {
  signal.throwIfAborted()
  const child = spawn(command.file, command.arguments, {
    env: command.environment,
    cwd: '/',
    detached: true,
    ...(command.userId === null ? {} : { uid: command.userId, gid: command.userId }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const kill = (): void => killGroup(child.pid)
  signal.addEventListener('abort', kill, { once: true })
  const said = new HeadAndTail()
  child.stderr.on('data', (chunk: Buffer) => said.add(chunk))
  try {
    const ending = await new Promise<Ending>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, name) => resolve(endingOf(code, name)))
    })
    signal.throwIfAborted()
    return { ...ending, said: said.text() }
  } finally {
    signal.removeEventListener('abort', kill)
    // What a dead box has left, were there anything, ends with it.
    kill()
  }
}

type Ending = Pick<CommandResult, 'exitCode' | 'endedBy'>

/** Bubblewrap ends with 128 and the number of the signal that ended what it ran; uv's own codes are small. */
const endingOf = (code: number | null, name: string | null): Ending => {
  if (name !== null || code === null || code <= 128) return { exitCode: code, endedBy: name }
  const [found] = Object.entries(constants.signals).find(([, n]) => n === code - 128) ?? []
  return found === undefined
    ? { exitCode: code, endedBy: null }
    : { exitCode: null, endedBy: found }
}

/** A group of its own, as the command is the leader of a session. */
const killGroup = (pid: number | undefined): void => {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

class HeadAndTail {
  #head = Buffer.alloc(0)
  #tail = Buffer.alloc(0)

  add(chunk: Buffer): void {
    const room = headBytes - this.#head.length
    if (room > 0) this.#head = Buffer.concat([this.#head, chunk.subarray(0, room)])
    const rest = chunk.subarray(Math.max(0, room))
    if (rest.length > 0) this.#tail = Buffer.concat([this.#tail, rest]).subarray(-tailBytes)
  }

  text(): string {
    return Buffer.concat([this.#head, this.#tail]).toString('utf8')
  }
}
