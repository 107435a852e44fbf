/**
 * A worker: loads one operation, says that it is ready, does one piece of work, ends. It is started in
 * a box; what it reads and answers goes through descriptors that it was born with.
 *
 * Usage: main.ts MODULE
 */
import { readSync, writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { encodeFrame } from '@coderunner/common/box/frames.ts'
import type { Json } from '../../../logics/files/types.ts'
import { descriptors, type RequestFrame, type WorkerFrame } from './frames.ts'
import { FileUnreadableError, type OperationModule } from './operation.ts'

const detailMaxChars = 500
/** EAGAIN is all that a thread says for whose stack there is no memory. */
const memoryWords =
  /out of memory|allocation failed|cannot allocate|could not allocate|oom|\b(ENOMEM|EAGAIN)\b/i

const send = (frame: WorkerFrame): void => {
  const bytes = encodeFrame(frame)
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptors.answer, bytes, at)
}

/** Null where the request ends before. */
const readExactly = (length: number): Buffer | null => {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; ) {
    const count = readSync(descriptors.request, bytes, at, length - at, null)
    if (count === 0) return null
    at += count
  }
  return bytes
}

const readRequest = (): RequestFrame | null => {
  const length = readExactly(4)?.readUInt32BE(0)
  const text = length === undefined ? null : readExactly(length)
  return text === null ? null : JSON.parse(text.toString('utf8'))
}

const failureOf = (error: unknown): WorkerFrame => {
  const text = error instanceof Error ? error.message : String(error)
  const isMemory = !(error instanceof FileUnreadableError) && memoryWords.test(text)
  return {
    type: 'failed',
    failure: isMemory ? 'too_much_memory' : 'file_unreadable',
    detail: text.slice(0, detailMaxChars),
  }
}

const answer = async (
  module: OperationModule,
  { input, sizeBytes, isWhole }: RequestFrame,
): Promise<WorkerFrame> => {
  const file = { descriptor: descriptors.file, sizeBytes, isWhole }
  const tell = (value: Json): void => send({ type: 'part', value })
  try {
    return { type: 'result', value: await module.run(input, file, tell) }
  } catch (error) {
    return failureOf(error)
  }
}

const module: OperationModule = await import(String(process.argv[2]))
send({ type: 'ready' })
const request = readRequest()
if (request !== null) send(await answer(module, request))
else {
  // The service only wanted the code to be compiled, or has gone.
  await module.rehearse?.()
  flushCompileCache()
}
process.exit(0)
