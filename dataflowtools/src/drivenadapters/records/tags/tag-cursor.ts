/** A place in the list of tags: the key of the last name. It stays good when that tag is removed. */
export const tagCursor = {
  write: (key: Uint8Array): string => Buffer.from(key).toString('base64url'),
  read: (cursor: string): Buffer => Buffer.from(cursor, 'base64url'),
}
