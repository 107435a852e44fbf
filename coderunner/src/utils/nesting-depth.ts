/**
 * How deep arrays and objects stand in one another; a plain value is 0. Stops counting above `limit`,
 * level by level, so that no depth can exhaust the stack.
 */
export const nestingDepth = (value: unknown, limit: number): number => {
  let level: unknown[] = [value]
  let depth = -1
  while (level.length > 0 && depth <= limit) {
    depth += 1
    level = level
      .filter((item) => typeof item === 'object' && item !== null)
      .flatMap((item) => Object.values(item as object))
  }
  return depth
}
