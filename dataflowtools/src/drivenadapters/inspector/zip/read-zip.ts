import type { Json } from '../../../logics/files/types.ts'
import { readEpub } from './epub.ts'
import { officeParts, readOfficeProperties } from './office.ts'
import { readOpenDocument } from './open-document.ts'
import { openZip, type ZipArchive } from './zip-archive.ts'

/** A zip that was recognised, and how to read what it says of itself. */
export interface ZipFinding {
  mimeType: string
  read: () => Promise<Record<string, Json>>
}

const byPart: readonly [string, string][] = [
  ['AndroidManifest.xml', 'application/vnd.android.package-archive'],
  ['META-INF/MANIFEST.MF', 'application/java-archive'],
  ['doc.kml', 'application/vnd.google-earth.kmz'],
]

/** Tells what a zip is by its parts. Throws for a damaged one. */
export const readZip = async (descriptor: number): Promise<ZipFinding> => {
  const zip = await openZip(descriptor)
  const stated = (await zip.text('mimetype').catch(() => null))?.trim() ?? ''
  if (/^application\/vnd\.oasis\.opendocument\.[a-z-]{1,40}$/.test(stated)) {
    return { mimeType: stated, read: () => readOpenDocument(zip) }
  }
  if (stated === 'application/epub+zip') return { mimeType: stated, read: () => readEpub(zip) }
  const parts = await officeParts(zip)
  if (parts !== null) {
    return { mimeType: parts.mimeType, read: () => readOfficeProperties(zip, parts) }
  }
  return { mimeType: plainType(zip), read: async () => ({ entries: zip.names.length }) }
}

const plainType = ({ names }: ZipArchive): string =>
  byPart.find(([part]) => names.includes(part))?.[1] ?? 'application/zip'
