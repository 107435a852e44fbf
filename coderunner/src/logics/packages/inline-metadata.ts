import { AppError } from '../../errors/app-error.ts'
import { readToml } from '../../utils/read-toml.ts'
import { type Requirement, readRequirement, requirementForm } from '../../utils/requirement.ts'
import { findMetadataBlocks, type MetadataBlock } from './metadata-block.ts'

/** What a program says of itself in a PEP 723 block. */
export interface InlineMetadata {
  dependencies: Requirement[]
  /** A version specifier such as `>=3.11`; null where there is none. */
  requiresPython: string | null
}

/** As many as `packages` of a request takes. */
const dependenciesMax = 100
const requiresPythonMaxLength = 512
const none: InlineMetadata = { dependencies: [], requiresPython: null }

const refuse = (message: string, { line }: MetadataBlock): never => {
  const text = `the # /// script block at line ${line} ${message}`
  throw new AppError('invalid_request', `/code ${text}`, {
    errors: [{ pointer: '/code', message: text }],
  })
}

/** Reads the block `script` out of a program. Throws `invalid_request`. */
export const readInlineMetadata = (code: string): InlineMetadata => {
  if (!code.includes('# /// script')) return none
  const [block, second] = findMetadataBlocks(code, 'script')
  if (block === undefined) return none
  if (second !== undefined) return refuse('is not the only one; accepted is one', block)
  const table = readToml(block.content) ?? refuse('is not TOML', block)
  return {
    dependencies: readDependencies(table.dependencies ?? [], block),
    requiresPython: readRequiresPython(table['requires-python'] ?? null, block),
  }
}

const readRequiresPython = (value: unknown, block: MetadataBlock): string | null => {
  if (value === null) return null
  if (typeof value !== 'string') return refuse('has a `requires-python` that is no text', block)
  return value.length <= requiresPythonMaxLength
    ? value
    : refuse(`has a \`requires-python\` of more than ${requiresPythonMaxLength} characters`, block)
}

const readDependencies = (given: unknown, block: MetadataBlock): Requirement[] => {
  if (!Array.isArray(given)) return refuse('has `dependencies` that are no list', block)
  if (given.length > dependenciesMax) {
    const counts = `${given.length} \`dependencies\`; accepted are at most ${dependenciesMax}`
    return refuse(`has ${counts}`, block)
  }
  return given.map((one) => readDependency(one, block))
}

const readDependency = (value: unknown, block: MetadataBlock): Requirement => {
  const requirement = typeof value === 'string' ? readRequirement(value) : null
  if (requirement !== null) return requirement
  const shown = typeof value === 'string' ? value.slice(0, 80) : value
  const form = `in \`dependencies\`; accepted is ${requirementForm}`
  return refuse(`has ${JSON.stringify(shown)?.slice(0, 82)} ${form}`, block)
}
