import { AppError } from '../../errors/app-error.ts'

/** Throws `code_too_large` when the code, in UTF-8, is larger than `maxBytes`. */
export const checkCodeSize = (code: string, maxBytes: number): void => {
  const sizeBytes = Buffer.byteLength(code)
  if (sizeBytes > maxBytes) {
    throw new AppError(
      'code_too_large',
      `code is ${sizeBytes} bytes; at most ${maxBytes} are accepted`,
    )
  }
}
