const encode = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Content-Disposition of a file to be saved under the last part of `path` (RFC 6266, RFC 8187). */
export const attachment = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1).toWellFormed()
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encode(name)}`
}
