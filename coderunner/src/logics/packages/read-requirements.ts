import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { AppError } from '../../errors/app-error.ts'
import { type Requirement, readRequirement, requirementForm } from '../../utils/requirement.ts'

/** What was read of a list, and what was wrong in it, each at its place. */
export interface ReadRequirements {
  requirements: Requirement[]
  problems: FieldProblem[]
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 80))

/** Reads a list of requirements; `pointer` is where it stands in the request. */
export const readRequirements = (
  texts: readonly string[],
  pointer = '/packages',
): ReadRequirements => {
  const problems: FieldProblem[] = []
  const requirements = texts.flatMap((text, index) => {
    const requirement = readRequirement(text)
    if (requirement !== null) return [requirement]
    const message = `${shown(text)} is not taken; accepted is ${requirementForm}`
    problems.push({ pointer: `${pointer}/${index}`, message })
    return []
  })
  return { requirements, problems }
}

/** Reads a list that has to be whole. Throws `invalid_request` with every bad one named. */
export const requirementsOf = (texts: readonly string[]): Requirement[] => {
  const { requirements, problems } = readRequirements(texts)
  const [first] = problems
  if (first === undefined) return requirements
  throw new AppError('invalid_request', `${first.pointer} ${first.message}`, { errors: problems })
}

/** The texts of requirements by the name that they are about. */
export const byName = (requirements: readonly Requirement[]): Record<string, string[]> => {
  const names: Record<string, string[]> = {}
  for (const { name, text } of requirements) {
    const texts = names[name] ?? []
    names[name] = texts.includes(text) ? texts : [...texts, text]
  }
  return names
}
