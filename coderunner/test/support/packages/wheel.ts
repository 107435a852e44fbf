import { createHash } from 'node:crypto'
import { makeZip, type ZipMember } from './zip.ts'

/** What a wheel is made from. */
export interface WheelParts {
  name: string
  version?: string
  /** Files by their path in site-packages; without any, one module of the wheel's name. */
  modules?: Readonly<Record<string, string | Buffer>>
  /** Requirements, as METADATA has them. */
  requires?: readonly string[]
  /** Requirements of extras, by the extra's name. */
  extras?: Readonly<Record<string, readonly string[]>>
  requiresPython?: string
  summary?: string
  /** `python-abi-platform` */
  tag?: string
  /** Names of commands, each with its `module:function`. */
  scripts?: Readonly<Record<string, string>>
  /** What METADATA calls it instead. */
  metadataName?: string
  metadataVersion?: string
  /** Members written as they are and not named in RECORD. */
  members?: readonly ZipMember[]
  /** Lines added to RECORD. */
  record?: readonly string[]
}

/** A file that an index can offer. */
export interface Distribution {
  /** The project's page on which it stands. */
  name: string
  version: string
  fileName: string
  bytes: Buffer
  /** METADATA, which indexes serve beside the file (PEP 658); null where it has none. */
  metadata: string | null
  requiresPython: string | null
}

/** Makes a wheel, the same bytes for the same parts. */
export const makeWheel = (parts: WheelParts): Distribution => {
  const metadata = metadataOf(parts)
  return { ...describe(parts), bytes: makeZip(wheelMembers(parts)), metadata }
}

/** Everything about a wheel but its bytes. */
export const describe = (parts: WheelParts): Omit<Distribution, 'bytes'> => ({
  name: parts.name,
  version: versionOf(parts),
  fileName: `${stem(parts)}-${parts.tag ?? anyPlatform}.whl`,
  metadata: metadataOf(parts),
  requiresPython: parts.requiresPython ?? null,
})

/** The members of a wheel, RECORD the last. */
export const wheelMembers = (parts: WheelParts): ZipMember[] => {
  const folder = `${stem(parts)}.dist-info`
  const files: [path: string, content: string | Buffer][] = [
    ...Object.entries(parts.modules ?? { [`${underscored(parts.name)}.py`]: defaultModule(parts) }),
    [`${folder}/METADATA`, metadataOf(parts)],
    [`${folder}/WHEEL`, wheelFile(parts.tag ?? anyPlatform)],
    ...commands(folder, parts.scripts),
  ]
  const record = [...files.map(recordLine), ...(parts.record ?? []), `${folder}/RECORD,,`]
  return [
    ...files.map(([name, data]) => ({ name, data })),
    ...(parts.members ?? []),
    { name: `${folder}/RECORD`, data: `${record.join('\n')}\n` },
  ]
}

const anyPlatform = 'py3-none-any'
const versionOf = ({ version = '1.0' }: WheelParts): string => version
const underscored = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '_')
const stem = (parts: WheelParts): string => `${underscored(parts.name)}-${versionOf(parts)}`

const defaultModule = (parts: WheelParts): string =>
  `__version__ = ${JSON.stringify(versionOf(parts))}\n`

const metadataOf = (parts: WheelParts): string => {
  const extras = Object.entries(parts.extras ?? {}).flatMap(([extra, requires]) => [
    `Provides-Extra: ${extra}`,
    ...requires.map((requirement) => `Requires-Dist: ${requirement}; extra == '${extra}'`),
  ])
  const lines = [
    'Metadata-Version: 2.1',
    `Name: ${parts.metadataName ?? parts.name}`,
    `Version: ${parts.metadataVersion ?? versionOf(parts)}`,
    ...(parts.summary === undefined ? [] : [`Summary: ${parts.summary}`]),
    ...(parts.requiresPython === undefined ? [] : [`Requires-Python: ${parts.requiresPython}`]),
    ...(parts.requires ?? []).map((requirement) => `Requires-Dist: ${requirement}`),
    ...extras,
  ]
  return `${lines.join('\n')}\n`
}

const wheelFile = (tag: string): string =>
  `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: ${tag.endsWith('-any')}\nTag: ${tag}\n`

const commands = (
  folder: string,
  scripts: WheelParts['scripts'],
): [path: string, content: string][] => {
  if (scripts === undefined) return []
  const lines = Object.entries(scripts).map(([name, entry]) => `${name} = ${entry}`)
  return [[`${folder}/entry_points.txt`, `[console_scripts]\n${lines.join('\n')}\n`]]
}

const recordLine = ([path, content]: [string, string | Buffer]): string => {
  const data = Buffer.from(content as string)
  return `${path},sha256=${createHash('sha256').update(data).digest('base64url')},${data.length}`
}
