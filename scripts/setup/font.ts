import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../places.ts'

const fontPackage = join(rootFolder, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')

/** The version of the font package that is installed. */
export const fontVersion = (): string =>
  JSON.parse(readFileSync(join(fontPackage, 'package.json'), 'utf8')).version

/**
 * Gives matplotlib a font with Chinese, Japanese and Korean characters: without one, Chinese labels
 * come out as boxes. The runtime makes it the fallback. Does nothing where there is no matplotlib.
 */
export const addFont = (sitePackages: string): void => {
  const data = join(sitePackages, 'matplotlib', 'mpl-data')
  if (!existsSync(data)) return
  const font = join(fontPackage, '400Regular', 'NotoSansSC_400Regular.ttf')
  copyFileSync(font, join(data, 'fonts', 'ttf', 'NotoSansSC-Regular.ttf'))
}
