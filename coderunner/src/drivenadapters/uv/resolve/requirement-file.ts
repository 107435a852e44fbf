import { AppError } from '../../../errors/app-error.ts'

/** PEP 508 by name, nothing that reaches further: no address, no path, no option, no second line. */
const form = /^[A-Za-z0-9][A-Za-z0-9._-]*(?: *\[[A-Za-z0-9._, -]*\])?[^@\\#\p{Cc}\p{Zl}\p{Zp}]*$/u

/** Writes requirements one a line. Checked already; uv reads options and addresses from such files. */
export const requirementFile = (requirements: readonly string[]): string => {
  for (const requirement of requirements) {
    if (form.test(requirement) && !requirement.includes('://')) continue
    const detail = `${JSON.stringify(requirement.slice(0, 200))} is no requirement of a package by its name`
    throw new AppError('invalid_request', detail)
  }
  return requirements.map((requirement) => `${requirement}\n`).join('')
}
