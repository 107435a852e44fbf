import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rootFolder, setupFolder } from '../places.ts'
import { findServices } from '../start/services.ts'
import { succeeds } from './command.ts'

/**
 * Tells Node where to keep what it has compiled; the user's own NODE_COMPILE_CACHE wins. The start of a
 * service takes two fifths less CPU time with it. Node checks each entry against its source.
 */
export const withCompiledCode = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  ...env,
  NODE_COMPILE_CACHE: env.NODE_COMPILE_CACHE ?? join(setupFolder, 'compiled'),
})

/** Compiles the services ahead of their first start. What fails here is said by that start. */
export const compileServices = (): void => {
  for (const name of findServices()) {
    const app = pathToFileURL(join(rootFolder, name, 'src', 'app.ts')).href
    const script = `await import(${JSON.stringify(app)}); process.exit()`
    succeeds(process.execPath, ['--input-type=module', '-e', script], withCompiledCode())
  }
}
