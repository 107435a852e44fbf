import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readModuleNames } from '../../check/imports.ts'

test('imports, types, re-exports and dynamic imports are all seen, and exports by name', () => {
  const source = `
    import { a } from './a.ts'
    import type { B } from './b.ts'
    import './side-effect.ts'
    export { c } from './c.ts'
    export const makeExecute = async () => import('./d.ts')
    export interface Deps { b: B }
    // import { no } from './comment.ts'
    const text = "import x from './text.ts'"
  `
  assert.deepEqual(readModuleNames('x.ts', source), {
    imports: ['./a.ts', './b.ts', './side-effect.ts', './c.ts', './d.ts'],
    exports: ['c', 'makeExecute', 'Deps'],
  })
})
