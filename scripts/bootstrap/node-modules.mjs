import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockDifference } from './lock-difference.mjs'
import { runNpm } from './npm.mjs'
import { pinnedNode, rootFolder, setupFolder } from './places.mjs'
import { readableByAll } from './umask.mjs'

/** Installs node_modules with `npm ci`, unless what is there already is what the lockfile says. */
export const ensureNodeModules = () => {
  const difference = whatIsMissing()
  if (difference !== null) readableByAll(() => install(difference))
}

/** @type {(difference: string) => void} */
const install = (difference) => {
  console.log(`setup: npm packages (${difference})`)
  const firstNode = isAsNewAsPinned() ? process.execPath : installFirstNode()
  runNpm(firstNode, ['ci', '--include=dev'], rootFolder)
  rmSync(firstNodeFolder, { recursive: true, force: true })
  if (!existsSync(pinnedNode.path)) throw new Error(noPinnedNode)
}

const firstNodeFolder = join(setupFolder, 'node')

const noPinnedNode =
  'npm did not run the install script of the package `node`, which lays down the pinned Node. ' +
  'Is `ignore-scripts` set? Run: npm rebuild node --ignore-scripts=false'

const whatIsMissing = () => {
  const installed = readJson(join(rootFolder, 'node_modules', '.package-lock.json'))
  if (installed === null || !existsSync(pinnedNode.path)) return 'first time, about half a minute'
  return lockDifference(readJson(join(rootFolder, 'package-lock.json')), installed)
}

/** @type {(path: string) => any} */
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)

const isAsNewAsPinned = () =>
  Number.parseInt(process.versions.node, 10) >= Number.parseInt(pinnedNode.version, 10)

/** npm leaves out optional packages that its own Node is too old for: so the pinned Node comes first. */
const installFirstNode = () => {
  mkdirSync(firstNodeFolder, { recursive: true })
  const manifest = {
    private: true,
    allowScripts: { node: true },
    dependencies: { node: pinnedNode.version },
  }
  writeFileSync(join(firstNodeFolder, 'package.json'), JSON.stringify(manifest))
  runNpm(process.execPath, ['install', '--no-package-lock'], firstNodeFolder)
  const path = join(firstNodeFolder, 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(path)) throw new Error(noPinnedNode)
  return path
}
