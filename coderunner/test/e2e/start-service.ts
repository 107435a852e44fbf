import { fileURLToPath } from 'node:url'
import {
  type RunningService,
  startByCommand,
} from '../../../common/test/services/start-by-command.ts'

export type { RunningService }

/** What is run to start the service. */
export const mainFile = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Starts the service around the real sandbox, by `command` where it is not plainly Node. */
export const startService = (
  env: Record<string, string>,
  command: readonly [string, ...string[]] = [process.execPath, mainFile],
): Promise<RunningService> => startByCommand(command, env)
