import type { Tag } from '../../logics/tags/types.ts'
import type { WireTag } from './tag-schemas.ts'

/** A tag's wire form. */
export const toWireTag = (tag: Tag): WireTag => ({
  id: tag.id,
  name: tag.name,
  color: tag.color,
  description: tag.description,
  rules: tag.rules,
  file_count: tag.fileCount,
  created_at: new Date(tag.createdAt).toISOString(),
  updated_at: new Date(tag.updatedAt).toISOString(),
})
