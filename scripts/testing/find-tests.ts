import { globSync } from 'node:fs'
import { rootFolder } from '../places.ts'

/** Which tests are asked for: the long ones or the others, and parts of paths (none: all). */
export interface Wanted {
  isLong: boolean
  wanted: readonly string[]
}

/** The test files to run, as paths from the repository's root, in a stable order. */
export const findTests = ({ isLong, wanted }: Wanted) => {
  const choose = (pattern: string) =>
    globSync(pattern, { cwd: rootFolder, exclude: ['**/node_modules/**'] })
      .filter((path) => path.includes('.long.test.') === isLong)
      .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
      .sort()
  return {
    node: choose('{common,coderunner,dataflowtools,scripts}/**/*.test.ts'),
    python: choose('coderunner/{runtime,test}/**/test_*.py').filter(() => !isLong),
  }
}
