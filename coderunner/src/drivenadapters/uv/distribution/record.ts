/** One line of RECORD: a file of a distribution, from the folder that it was installed into. */
export interface RecordedFile {
  path: string
  sizeBytes: number
}

/** Reads RECORD: lines of path, hash and size, comma-separated, quoted where there is a comma in them. */
export const readRecord = (text: string): RecordedFile[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [, quoted, bare = ''] = /^(?:"((?:[^"]|"")*)"|([^,]*))/.exec(line) ?? []
      const size = Number(/,(\d+)$/.exec(line)?.[1] ?? 0)
      return { path: quoted?.replaceAll('""', '"') ?? bare, sizeBytes: size }
    })

/** Whether a path leaves the folder that it starts from. */
export const leadsOut = (path: string): boolean =>
  path.startsWith('/') ||
  path.includes('\\') ||
  path.includes('\0') ||
  path.split('/').includes('..')
