import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../places.ts'

/**
 * Writes generated files, by path from the root; with `--check` among the arguments it only compares
 * and fails where one is not what it should be.
 */
export const writeOrCheck = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    const place = join(rootFolder, path)
    const isFresh = existsSync(place) && readFileSync(place, 'utf8') === text
    if (isFresh) continue
    if (process.argv.includes('--check')) {
      console.error(`${path} is not fresh: run \`npm run format\` and commit it`)
      process.exitCode = 1
    } else {
      writeFileSync(place, text)
      console.log(`${path} was written`)
    }
  }
}
