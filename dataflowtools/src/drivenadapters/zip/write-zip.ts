import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { WriteZip } from '../../logics/files/ports.ts'

/** Bytes that are packed already: deflating them again takes time and gains nothing. */
const packed =
  /\.(zip|docx|xlsx|pptx|odt|ods|odp|epub|gz|xz|zst|7z|rar|jpe?g|png|gif|webp|avif|heic|mp[34]|pdf)$/i

/** Writes a zip with names in UTF-8, as ZIP64 where it has to be. */
export const writeZip: WriteZip = (entries) => {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  for (const { name, modifiedAt, sizeBytes, read } of entries) {
    const options = { mtime: new Date(modifiedAt), compress: !packed.test(name), size: sizeBytes }
    zip.addReadStreamLazy(name, options, (give) => {
      read().then(
        (stream) => give(null, stream),
        (error) => give(error, undefined as never),
      )
    })
  }
  zip.end()
  return output
}
