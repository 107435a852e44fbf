import { type Entry, fromFd, type ZipFile } from 'yauzl'

const entriesMax = 20_000
/** Of one part: what is read here, titles and lists of sheets, is small in every honest file. */
const partMaxBytes = 2 * 1024 * 1024

/** A zip whose list of entries was read; parts are inflated as they are asked for, up to a bound. */
export interface ZipArchive {
  /** In the order of the file; of very long lists the first. */
  names: readonly string[]
  /** The text of a part; null when there is none. Throws for one that is damaged or too large. */
  text: (name: string) => Promise<string | null>
}

/** Reads the list of entries. Throws for what is no zip, or a damaged one. */
export const openZip = async (descriptor: number): Promise<ZipArchive> => {
  const zip = await openDescriptor(descriptor)
  const entries = await listEntries(zip)
  return {
    names: [...entries.keys()],
    text: async (name) => {
      const entry = entries.get(name)
      return entry === undefined ? null : inflate(zip, entry)
    },
  }
}

const openDescriptor = (descriptor: number): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: false }
    fromFd(descriptor, options, (error, zip) => (error ? reject(error) : resolve(zip)))
  })

const listEntries = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
      if (entries.size >= entriesMax) resolve(entries)
      else zip.readEntry()
    })
    zip.readEntry()
  })

/** The stated size may be a lie: what comes out is counted. */
const inflate = (zip: ZipFile, entry: Entry): Promise<string> =>
  new Promise((resolve, reject) => {
    if (entry.uncompressedSize > partMaxBytes) return reject(new Error('a part is too large'))
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      let size = 0
      stream.on('error', reject)
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        chunks.push(chunk)
        if (size > partMaxBytes) stream.destroy(new Error('a part is too large'))
      })
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    })
  })
