/**
 * The first step of every npm script, in plain JavaScript: the machine's own Node may be too old to
 * run TypeScript. Brings node_modules up to the lockfile, then hands over to the pinned Node.
 *
 * Usage: node scripts/bootstrap.mjs <script> [arguments], for scripts/<script>.ts
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureNodeModules } from './bootstrap/node-modules.mjs'
import { pinnedNode, rootFolder } from './bootstrap/places.mjs'
import { stopWithNpm } from './bootstrap/stop-with-npm.mjs'

const [name, ...rest] = process.argv.slice(2)
const script = join(rootFolder, 'scripts', `${name}.ts`)

try {
  ensureNodeModules()
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

stopWithNpm()
if (process.version === `v${pinnedNode.version}`) {
  process.argv.splice(1, 2, script)
  await import(script)
} else {
  handOver()
}

/** Runs the script under the pinned Node, passes signals on, and ends as it ends. */
function handOver() {
  const child = spawn(pinnedNode.path, [script, ...rest], { stdio: 'inherit' })
  process.on('SIGINT', () => child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}
