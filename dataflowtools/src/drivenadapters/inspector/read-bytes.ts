import { readSync } from 'node:fs'

/** Up to `length` bytes from `position`; fewer at the file's end. */
export const readBytes = (descriptor: number, position: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readInto(descriptor, position, bytes))
}

/** Fills `target` from `position`; returns how much the file had. */
export const readInto = (descriptor: number, position: number, target: Uint8Array): number => {
  let at = 0
  while (at < target.length) {
    const count = readSync(descriptor, target, at, target.length - at, position + at)
    if (count === 0) break
    at += count
  }
  return at
}
