import { deepEqual, equal } from 'node:assert/strict'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { describe, it } from 'node:test'

/** What the host's /proc says of an execution. */
interface Identity {
  /** Real, effective, saved and file system uid, as the host counts them. */
  uids: number[]
  capabilities: string[]
  noNewPrivileges: string
  hasOwnUserNamespace: boolean
  /** First uid and gid outside of each range that its user namespace maps. */
  mapped: number[]
}

/** Whose processes executions are, parked ones and running ones, seen from the host. */
export const describeIdentity = (hasNamespaces: boolean): void => {
  describe('executions, seen from the host', () => {
    it('hold no capability, can gain none, and are not root', () => {
      const identities = readExecutions()
      equal(identities.length > 0, true)
      for (const { uids, capabilities, noNewPrivileges } of identities) {
        equal(uids.includes(0), false, String(uids))
        deepEqual(capabilities, Array(4).fill('0000000000000000'))
        equal(noNewPrivileges, '1')
      }
    })

    it('have no root of the host in the maps of their user namespaces', () => {
      const own = readExecutions().filter(({ hasOwnUserNamespace }) => hasOwnUserNamespace)
      equal(own.length > 0, hasNamespaces)
      for (const { mapped } of own) equal(mapped.includes(0), false, String(mapped))
    })
  })
}

const readExecutions = (): Identity[] => {
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(found.map((pid) => [pid, field(statusOf(pid), 'PPid')]))
  const isOurs = (pid: string | undefined): boolean =>
    pid !== undefined && (pid === String(process.pid) || isOurs(parents.get(pid)))
  return found.filter((pid) => isOurs(pid) && isExecution(pid)).map(readIdentity)
}

/** The filter is what only executions have; the box's own processes have none. */
const isExecution = (pid: string): boolean => field(statusOf(pid), 'Seccomp') === '2'

const readIdentity = (pid: string): Identity => {
  const status = statusOf(pid)
  return {
    uids: field(status, 'Uid').split('\t').map(Number),
    capabilities: ['CapInh', 'CapPrm', 'CapEff', 'CapAmb'].map((name) => field(status, name)),
    noNewPrivileges: field(status, 'NoNewPrivs'),
    hasOwnUserNamespace:
      read(`${pid}/ns/user`, readlinkSync) !== readlinkSync('/proc/self/ns/user'),
    mapped: ['uid_map', 'gid_map'].flatMap((name) => outsideOf(read(`${pid}/${name}`))),
  }
}

/** Each line of a map is: first id inside, first id outside, how many. */
const outsideOf = (map: string): number[] =>
  map
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Number(line.trim().split(/\s+/)[1]))

const statusOf = (pid: string): string => read(`${pid}/status`)

const field = (status: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? ''

/** A process may end while it is looked at. */
const read = (
  path: string,
  reader: (path: string) => string = (full) => readFileSync(full, 'utf8'),
): string => {
  try {
    return reader(`/proc/${path}`)
  } catch {
    return ''
  }
}
