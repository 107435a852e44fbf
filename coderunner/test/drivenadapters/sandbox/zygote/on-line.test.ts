import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { onLine } from '../../../../src/drivenadapters/sandbox/zygote/on-line.ts'

const linesOf = async (chunks: (string | Buffer)[]): Promise<string[]> => {
  const stream = new PassThrough()
  const lines: string[] = []
  onLine(stream, (line) => lines.push(line))
  for (const chunk of chunks) stream.write(chunk)
  stream.end()
  await new Promise((resolve) => stream.once('end', resolve))
  return lines
}

test('lines are told whole, however they come', async () => {
  const bytes = Buffer.from('你\nx 1\n')
  assert.deepEqual(await linesOf(['rea', 'dy 7\nx', ' 1 0\n\n', 'half']), ['ready 7', 'x 1 0', ''])
  assert.deepEqual(await linesOf([bytes.subarray(0, 1), bytes.subarray(1)]), ['你', 'x 1'])
})

test('a line that does not end is kept to 16,384 characters', async () => {
  const [line] = await linesOf(['a'.repeat(20_000), 'b'.repeat(20_000), '\n'])
  assert.deepEqual([line?.length, line?.slice(0, 3)], [16_384, 'aaa'])
})

test('a stream that breaks is no error', async () => {
  const stream = new PassThrough()
  onLine(stream, () => undefined)
  stream.destroy(new Error('broken'))
  await new Promise((resolve) => stream.once('close', resolve))
})
