/**
 * Makes what boxes share: their root and their time zones, where they are not there yet.
 * Usage: make-boxes.ts PYTHON SITE_PACKAGES FOLDER
 */
import { readPythonFacts } from '../../coderunner/src/drivenadapters/box/python-facts.ts'
import { ensureSharedParts } from '../../coderunner/src/drivenadapters/box/shared-parts.ts'

const [pythonBin = '', sitePackages = '', folder = ''] = process.argv.slice(2)
try {
  await ensureSharedParts(await readPythonFacts(pythonBin), { pythonBin, sitePackages }, [folder])
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
