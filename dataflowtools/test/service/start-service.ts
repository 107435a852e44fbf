import { fileURLToPath } from 'node:url'
import {
  type RunningService,
  startByCommand,
} from '../../../common/test/services/start-by-command.ts'

const mainFile = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Starts the service in a process of its own. */
export const startService = (env: Record<string, string>): Promise<RunningService> =>
  startByCommand([process.execPath, mainFile], env)
