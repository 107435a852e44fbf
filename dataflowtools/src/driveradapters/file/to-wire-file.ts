import type { FileRecord } from '../../logics/files/types.ts'
import type { WireFile } from './file-schemas.ts'

const toTime = (time: number): string => new Date(time).toISOString()

/** A file's wire form; what callers have set goes before what its content says. */
export const toWireFile = (file: FileRecord): WireFile => ({
  file_id: file.id,
  name: file.name,
  size: file.sizeBytes,
  mime_type: file.mimeType,
  sha256: file.sha256,
  metadata: { ...file.properties, ...file.metadata },
  tags: file.tags,
  created_at: toTime(file.createdAt),
  updated_at: toTime(file.updatedAt),
  expires_at: file.expiresAt === null ? null : toTime(file.expiresAt),
})
