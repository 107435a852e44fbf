import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testPlaces } from '../support/real-sandbox.ts'

const { pythonBin, sitePackages } = testPlaces()
const pathTo = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Settings of a service that `asPlainUser` starts. */
export const plainEnvironment = {
  DATA_DIR: '/mnt/data',
  TMPDIR: '/mnt/data',
  CODERUNNER_PYTHON: `/mnt/python/bin/${basename(pythonBin)}`,
  CODERUNNER_ENVIRONMENT: '/mnt/env',
  // The interpreter may name its own library by a path that is not to be walked.
  LD_LIBRARY_PATH: '/mnt/python/lib',
}

/**
 * The command that starts the service, or another script of it, as another user, its data in `home`. That user may not be able
 * to walk to the clone, to Node or to the interpreter: the launcher of the boxes binds them below /mnt.
 */
export const asPlainUser = (
  userId: number,
  home: string,
  script = 'src/main.ts',
): [string, ...string[]] => {
  const binds = {
    node: dirname(process.execPath),
    python: dirname(dirname(pythonBin)),
    env: sitePackages,
    clone: pathTo('../../..'),
    data: home,
  }
  return [
    pythonBin,
    ...['-I', '-S', '-B', pathTo('../../runtime/launch.py'), String(userId)],
    ...Object.entries(binds).flatMap(([name, source]) => ['--bind', source, name]),
    ...['--', '@node/node', `@clone/coderunner/${script}`],
  ]
}
