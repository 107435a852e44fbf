import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../../../logics/packages/types.ts'

/** What is written beside an environment's packages. */
export interface EnvironmentRecord {
  format: number
  /** As its folder is called once it is settled. */
  environment: Omit<Environment, 'folder'>
  /** SHA-256 of each wheel that it has links into. */
  wheels: string[]
  /** What it takes on the disk beside the wheels. */
  diskBytes: number
  /** The interpreter that it was made for, such as `3.13`. */
  python: string
}

/** Raised when what is written changes. */
export const recordFormat = 1

/** Reads the record of an environment; null where there is none that can be used. */
export const readRecordOf = async (
  environments: string,
  folder: string,
): Promise<EnvironmentRecord | null> => {
  try {
    const text = await readFile(join(environments, folder, 'environment.json'), 'utf8')
    const record = JSON.parse(text) as EnvironmentRecord
    return record.format === recordFormat && record.environment.digest === folder ? record : null
  } catch {
    return null
  }
}

/** Names what an owner has: owners never share an environment, nor learn of each other's. */
export const digestFor = (owner: string, lockDigest: string): string =>
  digestOf([owner, lockDigest])

/** 32 hexadecimal digits for a list of texts. */
export const digestOf = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 32)
