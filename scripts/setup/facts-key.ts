import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { depsFolder } from '../places.ts'
import { digestOf } from './digest.ts'
import { fontVersion } from './font.ts'

/** Raised when set-up itself changes in a way that must not trust older facts. */
const layoutVersion = '5'

/** Digest of what the facts depend on: the locks, the font, the Python that the user asked for. */
export const factsKey = (): string =>
  digestOf([
    layoutVersion,
    readFileSync(join(depsFolder, 'requirements.txt'), 'utf8'),
    readFileSync(join(depsFolder, 'setup.txt'), 'utf8'),
    fontVersion(),
    process.env.PYTHON ?? '',
  ])
