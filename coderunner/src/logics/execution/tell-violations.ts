import { printViolations } from './print-violations.ts'
import type { ExecutionEvent, NameDistributions, Outcome } from './types.ts'

/**
 * Completes the violations of a rejected program and writes them on its stderr, where people and agents
 * look first: in the same words, some 10 KiB at most. A caller who listens hears of it as well.
 */
export const tellViolations = (
  outcome: Outcome,
  nameDistributions: NameDistributions,
  onEvent?: (event: ExecutionEvent) => void,
): Outcome => {
  const { error, status } = outcome
  if (error?.violations === undefined) return outcome
  const violations = nameDistributions(error.violations)
  const told = { ...outcome, error: { ...error, violations } }
  if (status !== 'rejected') return told
  const text = printViolations(violations)
  onEvent?.({ type: 'stderr', text })
  return { ...told, stderr: outcome.stderr + text }
}
