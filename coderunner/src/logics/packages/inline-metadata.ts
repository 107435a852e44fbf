import { AppError } from '../../errors/app-error.ts'
import { readToml } from '../../utils/read-toml.ts'
import { type Requirement, readRequirement, requirementForm } from '../../utils/requirement.ts'

/** What a program says of itself in a PEP 723 block. */
export interface InlineMetadata {
  dependencies: Requirement[]
  /** A version specifier such as `>=3.11`; null where there is none. */
  requiresPython: string | null
}

/** The block's own definition: https://peps.python.org/pep-0723/#specification */
const blocks = /^# \/\/\/ ([a-zA-Z0-9-]+)\r?\n((?:^#(?:| .*)\r?\n)+?)^# \/\/\/\r?$/gm
/** As many as `packages` of a request takes. */
const dependenciesMax = 100
const none: InlineMetadata = { dependencies: [], requiresPython: null }

const refuse = (message: string, code: string): never => {
  const before = code.slice(0, Math.max(0, code.search(/^# \/\/\/ script/m)))
  const line = before.split('\n').length
  const text = `the # /// script block at line ${line} ${message}`
  throw new AppError('invalid_request', `/code ${text}`, {
    errors: [{ pointer: '/code', message: text }],
  })
}

/** Reads the block `script` out of a program. Throws `invalid_request`. */
export const readInlineMetadata = (code: string): InlineMetadata => {
  if (!code.includes('# /// script')) return none
  const [first, second] = [...code.matchAll(blocks)].filter(([, type]) => type === 'script')
  if (first === undefined) return none
  if (second !== undefined) return refuse('is not the only one; accepted is one', code)
  const table = readTable(String(first[2]), code)
  const { dependencies = [], 'requires-python': requiresPython = null } = table
  if (!Array.isArray(dependencies)) return refuse('has `dependencies` that are no list', code)
  if (dependencies.length > dependenciesMax) {
    const counts = `${dependencies.length} \`dependencies\`; accepted are at most ${dependenciesMax}`
    return refuse(`has ${counts}`, code)
  }
  if (requiresPython !== null && typeof requiresPython !== 'string') {
    return refuse('has a `requires-python` that is no text', code)
  }
  return { dependencies: dependencies.map((one) => readDependency(one, code)), requiresPython }
}

const readTable = (content: string, code: string): Record<string, unknown> => {
  const lines = content.split('\n').map((line) => line.replace(/^# ?/, '').replace(/\r$/, ''))
  return readToml(lines.join('\n')) ?? refuse('is not TOML', code)
}

const readDependency = (value: unknown, code: string): Requirement => {
  const requirement = typeof value === 'string' ? readRequirement(value) : null
  const shown = JSON.stringify(value)?.slice(0, 80)
  return (
    requirement ?? refuse(`has ${shown} in \`dependencies\`; accepted is ${requirementForm}`, code)
  )
}
