/**
 * A worker: loads one operation, says that it is ready, does one piece of work, ends. It is started in
 * a box; what it reads and answers goes through descriptors that it was born with.
 *
 * Usage: main.ts MODULE
 */
import { readSync, writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { encodeFrame } from '@coderunner/common/box/frames.ts'
import { descriptors, type RequestFrame, type WorkerFrame } from './frames.ts'
import { FileUnreadableError, type OperationModule } from './operation.ts'

const detailMaxChars = 500
const memoryWords = /out of memory|allocation failed|cannot allocate|could not allocate|oom/i

const send = (frame: WorkerFrame): void => {
  const bytes = encodeFrame(frame)
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptors.answer, bytes, at)
}

const readExactly = (length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; ) {
    const count = readSync(descriptors.request, bytes, at, length - at, null)
    // The service has gone, or only wanted the code to be compiled.
    if (count === 0) leave()
    at += count
  }
  return bytes
}

const leave = (): never => {
  flushCompileCache()
  process.exit(0)
}

const readRequest = (): RequestFrame =>
  JSON.parse(readExactly(readExactly(4).readUInt32BE(0)).toString('utf8'))

const failureOf = (error: unknown): WorkerFrame => {
  const text = error instanceof Error ? error.message : String(error)
  const isMemory = !(error instanceof FileUnreadableError) && memoryWords.test(text)
  return {
    type: 'failed',
    failure: isMemory ? 'too_much_memory' : 'file_unreadable',
    detail: text.slice(0, detailMaxChars),
  }
}

const module: OperationModule = await import(String(process.argv[2]))
await module.warmUp?.()
send({ type: 'ready' })
const { input, sizeBytes, isWhole } = readRequest()
const file = { descriptor: descriptors.file, sizeBytes, isWhole }
try {
  const tell = (value: unknown): void => send({ type: 'part', value: value as never })
  send({ type: 'result', value: await module.run(input, file, tell) })
} catch (error) {
  send(failureOf(error))
}
process.exit(0)
