import type { IsolationTier } from '../probe.ts'
import {
  assemble,
  end,
  type Instruction,
  ifEqual,
  load,
  loadArgument,
  mask,
  offsets,
  unlessEqual,
  verdicts,
} from './instructions.ts'
import numbers from './syscall-numbers.json' with { type: 'json' }

type Architecture = keyof typeof numbers

/** linux/audit.h */
const auditNames: Readonly<Record<Architecture, number>> = { x64: 0xc000003e, arm64: 0xc00000b7 }
const [notPermitted, noMemory, notImplemented] = [1, 12, 38]

/** CLONE_VM | CLONE_SIGHAND | CLONE_THREAD, and what a thread may not bring: namespaces, ptrace, vfork. */
const threadFlags = 0x0001_0900
const forbiddenCloneFlags = 0x7e02_0000 | 0x80 | 0x2000 | 0x4000
const [mapShared, mapAnonymous, mapGrowsDown] = [0x01, 0x20, 0x100]
/** FIONBIO, FIOCLEX, FIONREAD, TCGETS, TIOCGWINSZ. */
const deviceRequests = [0x5421, 0x5451, 0x541b, 0x5401, 0x5413]
/** Duplicates, flags, locks; not F_SETOWN and F_SETSIG, which send signals, nor leases. */
const descriptorCommands = [0, 1, 2, 3, 4, 5, 6, 7, 1030]
/** PR_SET_NAME, PR_GET_NAME, PR_CAPBSET_READ, PR_SET_VMA (names of mappings). */
const processOptions = [15, 16, 23, 0x53564d41]
/** Stands where the process's own pid belongs; see coderunner/runtime/lockdown/seccomp.py. */
const pidPlaceholder = 0x7f00_0001

/** Newer calls that libraries try first and replace when they are missing. */
const missing = ['clone3', 'openat2', 'io_uring_setup']

const rulesFor = (tier: IsolationTier): Record<string, Instruction[]> => {
  const signal = tier === 'namespaces' ? [end(verdicts.allow)] : anyOf(0, [pidPlaceholder])
  return {
    clone: [
      loadArgument(0),
      mask(threadFlags | forbiddenCloneFlags),
      ...ifEqual(threadFlags, [end(verdicts.allow)]),
      end(verdicts.fail(notPermitted)),
    ],
    // RLIMIT_DATA counts neither memory that is shared without a file nor what grows as a stack does.
    mmap: [
      loadArgument(3),
      mask(mapShared | mapAnonymous | mapGrowsDown),
      ...[0, mapShared, mapAnonymous].flatMap((kind) => ifEqual(kind, [end(verdicts.allow)])),
      end(verdicts.fail(noMemory)),
    ],
    ioctl: anyOf(1, deviceRequests),
    fcntl: anyOf(1, descriptorCommands),
    prctl: anyOf(0, processOptions),
    prlimit64: anyOf(0, [0]),
    ...{ kill: signal, tgkill: signal, tkill: signal },
    ...Object.fromEntries(missing.map((name) => [name, [end(verdicts.fail(notImplemented))]])),
  }
}

const anyOf = (argument: number, values: readonly number[]): Instruction[] => [
  loadArgument(argument),
  ...values.flatMap((value) => ifEqual(value, [end(verdicts.allow)])),
  end(verdicts.fail(notPermitted)),
]

/**
 * The system calls of a Node process in a box, as a BPF program: threads and memory, files as far as
 * the box has any; no process, no socket, no memory that its limits do not count. What is not on the
 * list is denied. Null where there is no table for the processor.
 */
export const nodeFilter = (tier: IsolationTier, architecture: string): Buffer | null => {
  if (!Object.hasOwn(numbers, architecture)) return null
  const table: Readonly<Record<string, number>> = numbers[architecture as Architecture]
  const rules = rulesFor(tier)
  const calls = Object.entries(table).flatMap(([name, number]) =>
    ifEqual(number, rules[name] ?? [end(verdicts.allow)]),
  )
  return assemble([
    load(offsets.architecture),
    ...unlessEqual(auditNames[architecture as Architecture], [end(verdicts.killProcess)]),
    load(offsets.call),
    ...calls,
    end(verdicts.fail(notPermitted)),
  ])
}
