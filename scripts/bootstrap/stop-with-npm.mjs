/** How long after npm's end its script may go on, in milliseconds. */
const lookEveryMs = 500

/**
 * Inside an npm script: stops this process as on SIGTERM when npm is gone without having said so
 * (killed, or its container's runtime lost it). Outside of one it does nothing.
 */
export const stopWithNpm = () => {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, lookEveryMs)
  timer.unref()
}
