const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * How deep arrays and objects stand in one another; a plain value is 0. Stops counting above `limit`,
 * level by level, so that no depth can exhaust the stack.
 */
export const nestingDepth = (value: unknown, limit: number): number => {
  let level = [value].filter(isContainer)
  let depth = 0
  while (level.length > 0 && depth <= limit) {
    depth += 1
    level = level.flatMap((item) => Object.values(item)).filter(isContainer)
  }
  return depth
}
