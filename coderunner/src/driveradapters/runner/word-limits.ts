import type { RouteShorthandOptions } from 'fastify'
import { memoryAccepted, timeoutAccepted } from '../../logics/execution/check-limits.ts'
import { pathTooLong } from '../../logics/execution/file-paths.ts'
import type { ProgramLimits } from '../../logics/execution/request.ts'

const filePath = /^(?:\/request)?\/files\/\d+\/path$/

/**
 * The schema knows the lower bounds alone: its findings on them are reworded to say the upper ones, too.
 * It counts characters where a path is bounded in bytes.
 */
export const wordLimits = (
  limits: ProgramLimits,
): NonNullable<RouteShorthandOptions['schemaErrorFormatter']> => {
  const words: Readonly<Record<string, string>> = {
    timeout: timeoutAccepted(limits.maxExecutionTimeS),
    memory_mb: memoryAccepted(limits.maxMemoryMb),
  }
  return (findings) => {
    for (const finding of findings) {
      const [, field = ''] =
        /^(?:\/request)?\/(timeout|memory_mb)$/.exec(finding.instancePath) ?? []
      if (/minimum$/i.test(finding.keyword)) {
        finding.message = words[field] ?? finding.message
      }
      if (finding.keyword === 'maxLength' && filePath.test(finding.instancePath)) {
        // Not one of the schema's, so that the message is taken as it stands.
        finding.keyword = 'maxPathBytes'
        finding.message = pathTooLong
      }
    }
    return new Error('the request does not fit its schema')
  }
}
