import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../places.ts'

const fontPackage = join(rootFolder, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')

/** The version of the font package that is installed. */
export const fontVersion = (): string =>
  JSON.parse(readFileSync(join(fontPackage, 'package.json'), 'utf8')).version

/**
 * A font with Chinese and Japanese characters for matplotlib: without one, Chinese labels
 * come out as boxes. The runtime makes it the fallback.
 */
export const fontPath = join(fontPackage, '400Regular', 'NotoSansSC_400Regular.ttf')
