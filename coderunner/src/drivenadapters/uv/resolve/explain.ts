import { AppError } from '../../../errors/app-error.ts'
import type { Redact } from '../errors.ts'
import { type AskedAroundBase, withWordsOnBase } from './words-on-base.ts'

const noSolution = /No solution found/
const noWheel = /no (usable )?wheels|no matching wheels|only (has )?source distributions?/i
const withoutWheel = /([A-Za-z0-9][A-Za-z0-9._-]*)[^ ]* ha(?:s|ve) no (?:usable )?wheels/
const yanked = /yanked/i
const broken = /invalid package format|invalid metadata|inconsistent metadata/
/** uv calls the caller "you". */
const unknownName = /Because (?:an? )?([A-Za-z0-9._-]+)(?:\[[^\]]*\])? was not found in the/
const unknownVersion =
  /^Because (?:there (?:is|are) no versions? of|only) ([A-Za-z0-9._-]+)[^,]*? and you require \1\b[^,]*, we can conclude that your requirements are unsatisfiable\.?$/

/** Whether uv says that no versions go together. */
export const isNoSolution = (said: string): boolean => noSolution.test(said)

/** uv's explanation in one paragraph: it tells a proof, in the names that the caller used. */
export const explanationOf = (said: string): string => {
  const [, after = ''] = said.split(noSolution)
  const [proof = ''] = after.split(/\n\s*hint:/)
  return proof
    .replace(/^[^\n]*\n/, '')
    .replace(/^\s*(?:cause:|╰─▶|×)\s*/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Words "No solution found" for the caller: the code depends on what the proof ends in. */
export const noSolutionError = (said: string, asked: AskedAroundBase, redact: Redact): AppError => {
  const explanation = explanationOf(said)
  const because = redact(withWordsOnBase(explanation, asked))
  const cause = new Error(redact(said))
  const unknown = unknownName.exec(explanation)?.[1]
  if (unknown !== undefined) {
    const detail = `the package index has no package ${unknown}. ${because}`
    return new AppError('package_not_found', detail, { cause })
  }
  if (broken.test(explanation)) return new AppError('package_unreadable', because, { cause })
  if (yanked.test(explanation)) return new AppError('package_yanked', because, { cause })
  if (noWheel.test(explanation)) {
    const what = withoutWheel.exec(explanation)?.[1]
    const detail = what === undefined ? because : `${noWheelOf(what)}. ${because}`
    return new AppError('package_no_wheel', detail, { cause })
  }
  return unknownVersion.test(explanation)
    ? new AppError('package_not_found', because, { cause })
    : new AppError('package_conflict', because, { cause })
}

const noWheelOf = (name: string): string =>
  `the package index has no wheel of ${name} for this machine, and source distributions are not built`

/** What was resolved to versions that their authors have withdrawn; null when nothing was. */
export const yankedError = (said: string, redact: Redact): AppError | null => {
  const found = [...said.matchAll(/`([^`]+)` is yanked(?: \(reason: "?(.*?)"?\))?$/gm)]
  if (found.length === 0) return null
  const texts = found.map(([, what = '', reason]) => {
    const why = reason === undefined ? 'without a reason' : `the reason: ${JSON.stringify(reason)}`
    return `${what} was withdrawn by its authors, ${why}`
  })
  return new AppError('package_yanked', redact(texts.join('; ')))
}

const linkedNeed =
  /Failed to resolve dependencies for package `([^`]+)`[\s\S]*included as a URL dependency/

/** A package needs another from an address, which is fetched from nowhere; null when uv says something else. */
export const linkedNeedError = (said: string, redact: Redact): AppError | null => {
  const found = linkedNeed.exec(said)
  if (found === null) return null
  const detail = `${found[1]} needs a package from an address; only the index is asked`
  return new AppError('package_unreadable', redact(detail), { cause: new Error(redact(said)) })
}
