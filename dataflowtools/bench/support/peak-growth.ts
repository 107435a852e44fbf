const lookEveryMs = 20

/** By how many MiB this process's memory grew at most while it worked, and what came of the work. */
export const peakGrowth = async <T>(
  work: () => Promise<T>,
): Promise<{ grownMib: number; result: T }> => {
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, lookEveryMs)
  try {
    const result = await work()
    return { result, grownMib: (peak - before) / 2 ** 20 }
  } finally {
    clearInterval(timer)
  }
}
