import { fileURLToPath } from 'node:url'

/**
 * Where the Python side of the boxes is: `launch.py` stages what a box needs and steps down from
 * root, `package_box.py` shuts a command in with Landlock.
 */
export const boxRuntimeFolder: string = fileURLToPath(
  new URL('../../../coderunner/runtime', import.meta.url),
)
