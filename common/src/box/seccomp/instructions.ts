/** Classic BPF over `struct seccomp_data` (linux/filter.h, linux/seccomp.h): what one filter needs of it. */
export interface Instruction {
  code: number
  whenTrue: number
  whenFalse: number
  value: number
}

const instructionBytes = 8
const loadWord = 0x20
const maskWith = 0x54
const jumpIfEqual = 0x15
const returnValue = 0x06

const plain = (code: number, value: number): Instruction => ({
  code,
  whenTrue: 0,
  whenFalse: 0,
  value,
})

/** Where `struct seccomp_data` has the number of the call and the architecture. */
export const offsets = { call: 0, architecture: 4 }

/** What becomes of a call. */
export const verdicts = {
  allow: 0x7fff0000,
  killProcess: 0x80000000,
  fail: (errorNumber: number): number => 0x00050000 | errorNumber,
}

/** Loads a word of the call's data. */
export const load = (offset: number): Instruction => plain(loadWord, offset)

/** Loads the lower half of an argument, counted from 0; both architectures are little-endian. */
export const loadArgument = (index: number): Instruction => load(16 + 8 * index)

/** Keeps those bits of what was loaded. */
export const mask = (bits: number): Instruction => plain(maskWith, bits)

/** Ends with a verdict. */
export const end = (verdict: number): Instruction => plain(returnValue, verdict)

/** Does `then` if what was loaded equals `value`, else goes on behind it. */
export const ifEqual = (value: number, then: readonly Instruction[]): Instruction[] => [
  { code: jumpIfEqual, whenTrue: 0, whenFalse: then.length, value },
  ...then,
]

/** Does `then` if what was loaded is anything else. */
export const unlessEqual = (value: number, then: readonly Instruction[]): Instruction[] => [
  { code: jumpIfEqual, whenTrue: then.length, whenFalse: 0, value },
  ...then,
]

/** The bytes that the kernel takes. */
export const assemble = (instructions: readonly Instruction[]): Buffer => {
  const bytes = Buffer.alloc(instructions.length * instructionBytes)
  instructions.forEach(({ code, whenTrue, whenFalse, value }, index) => {
    const at = index * instructionBytes
    bytes.writeUInt16LE(code, at)
    bytes.writeUInt8(whenTrue, at + 2)
    bytes.writeUInt8(whenFalse, at + 3)
    bytes.writeUInt32LE(value >>> 0, at + 4)
  })
  return bytes
}
