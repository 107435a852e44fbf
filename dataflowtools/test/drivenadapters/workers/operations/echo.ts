import { readFileSync } from 'node:fs'
import type { RunOperation } from '../../../../src/drivenadapters/workers/process/operation.ts'

/** Answers what it was asked and what it was given. */
export const run: RunOperation<string> = async (input, file) => ({
  input,
  sizeBytes: file.sizeBytes,
  isWhole: file.isWhole,
  text: file.sizeBytes < 1000 ? readFileSync(file.descriptor, 'utf8') : null,
})
