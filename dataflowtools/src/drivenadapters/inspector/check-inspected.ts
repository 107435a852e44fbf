import type { Inspected } from '../../logics/files/ports.ts'
import type { Json } from '../../logics/files/types.ts'

const unknownType = 'application/octet-stream'
const typeForm = /^[a-z]{2,20}\/[\w.+-]{1,100}$/i
const nameForm = /^[a-z_]{1,40}$/
const [propertiesMax, textMaxChars, listMax] = [50, 1000, 200]

/** What a worker says, which a hostile file may have taken over: of it, what has the form that ours have. */
export const checkInspected = (value: Json): Inspected => {
  const { mimeType, properties } = isObject(value) ? value : {}
  const entries = Object.entries(isObject(properties) ? properties : {})
  return {
    mimeType: typeof mimeType === 'string' && typeForm.test(mimeType) ? mimeType : unknownType,
    properties: Object.fromEntries(
      entries.filter(([name, each]) => nameForm.test(name) && isFlat(each)).slice(0, propertiesMax),
    ),
  }
}

const isObject = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFlat = (value: Json): boolean =>
  Array.isArray(value) ? value.length <= listMax && value.every(isText) : isText(value)

const isText = (value: Json): boolean =>
  typeof value === 'string'
    ? value.length <= textMaxChars
    : typeof value === 'number' || typeof value === 'boolean'
