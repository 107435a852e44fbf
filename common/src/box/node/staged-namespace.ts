import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import { WORKERS_UID } from '../uids.ts'
import { enteringCommand, type NodeBoxReach, stagingCommand } from './node-box-command.ts'
import type { NodeBoxParts } from './node-box-parts.ts'

/** A mount namespace with what boxes need; it is there as long as this process holds it open. */
export interface StagedNamespace {
  path: string
  close: () => void
}

/**
 * Stages once for all boxes of a service that is root: to start Python for each took a fifth of what
 * a box costs. Null where none is needed or it cannot be entered; then each box stages for itself.
 */
export const stageNamespace = async (
  parts: NodeBoxParts,
  reach: Pick<NodeBoxReach, 'appFolder' | 'readable' | 'cache'>,
): Promise<StagedNamespace | null> => {
  // Under Landlock each box has a network namespace of its own, too.
  if (!parts.isRoot || parts.tier !== 'namespaces') return null
  const [file = '', ...rest] = stagingCommand(parts, reach)
  const stager = spawn(file, rest, { cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] })
  stager.stdin.on('error', () => undefined)
  try {
    const isStaged = await saysSomething(stager)
    return isStaged ? await hold(Number(stager.pid)) : null
  } finally {
    stager.stdin.end()
  }
}

const saysSomething = async (stager: ChildProcess): Promise<boolean> => {
  const ended = once(stager, 'close').catch(() => [])
  const said = stager.stdout === null ? ended : once(stager.stdout, 'data')
  const [first] = await Promise.race([said, ended])
  return Buffer.isBuffer(first)
}

const hold = async (pid: number): Promise<StagedNamespace | null> => {
  const descriptor = openSync(`/proc/${pid}/ns/mnt`, 'r')
  const path = `/proc/${process.pid}/fd/${descriptor}`
  let isOpen = true
  const close = (): void => {
    if (isOpen) closeSync(descriptor)
    isOpen = false
  }
  if (await isUnprivilegedIn(path)) return { path, close }
  close()
  return null
}

/** Looks at what is left to a process there, as not every `nsenter` is util-linux's. */
const isUnprivilegedIn = async (namespace: string): Promise<boolean> => {
  const [file = '', ...rest] = [...enteringCommand(namespace), 'cat', '/proc/self/status']
  const status = await promisify(execFile)(file, rest, { cwd: '/' }).catch(() => ({ stdout: '' }))
  const ids = `${WORKERS_UID}\t`.repeat(4).trim()
  return [`Uid:\t${ids}`, `Gid:\t${ids}`, 'Groups:', ...withoutCapabilities].every((line) =>
    status.stdout.split('\n').some((each) => each.trim() === line),
  )
}

const withoutCapabilities = ['CapInh', 'CapPrm', 'CapEff', 'CapAmb'].map(
  (name) => `${name}:\t${'0'.repeat(16)}`,
)
