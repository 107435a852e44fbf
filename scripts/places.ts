import { join } from 'node:path'
import { rootFolder, setupFolder } from './bootstrap/places.mjs'

export { rootFolder, setupFolder }

/** The locked requirements of Python. */
export const depsFolder = join(rootFolder, 'deps')
