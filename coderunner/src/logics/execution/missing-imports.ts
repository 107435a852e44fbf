import type { Sandbox } from './ports.ts'
import type { MissingImports } from './types.ts'

/** Makes the step: the sandbox is asked once, by the first who wants to know. */
export const makeMissingImports = (
  sandbox: Pick<Sandbox, 'describe' | 'validate'>,
): MissingImports => {
  let known: Promise<string[]> | undefined
  const find: MissingImports = async (context) => {
    const code = sandbox.describe().importsAllowed.map((module) => `import ${module}\n`)
    const { imports } = await sandbox.validate(code.join(''), null, context)
    return imports.filter(({ installed }) => !installed).map(({ module }) => module)
  }
  return (context) => {
    known ??= find(context).catch((error) => {
      known = undefined
      throw error
    })
    return known
  }
}
