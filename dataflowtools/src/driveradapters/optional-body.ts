import { type Static, type TObject, Type } from 'typebox'

/** A body that may be left out; the server gives null for none. */
export const optionalBody = <Schema extends TObject>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: ['object', 'null'] })
