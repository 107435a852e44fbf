import { buffer } from 'node:stream/consumers'
import { AppError } from '../../errors/app-error.ts'
import { decodeText } from '../../utils/decode-text.ts'
import type { OpenFile, ReadText } from './steps.ts'

/** The largest text that is read at once, in bytes. */
const textMaxBytes = 8 * 1024 ** 2

const textLike = /^(text\/.*|application\/(json|xml|x-ndjson|yaml|.*\+(json|xml)))$/

/** Puts the use case together. */
export const makeReadText =
  (open: OpenFile): ReadText =>
  async (owner, id) => {
    const { file, read } = await open(owner, id)
    if (!textLike.test(file.mimeType)) {
      throw new AppError(
        'file_without_text',
        `the file ${id} is ${file.mimeType}, which is no text`,
      )
    }
    if (file.sizeBytes > textMaxBytes) {
      const detail = `the file ${id} has ${file.sizeBytes} bytes; up to ${textMaxBytes} are read`
      throw new AppError('file_without_text', detail)
    }
    const text = decodeText(await buffer(await read(null)))
    if (text === null) {
      throw new AppError('file_without_text', `the text of the file ${id} is in no known encoding`)
    }
    return text
  }
