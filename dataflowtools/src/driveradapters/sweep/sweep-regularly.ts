import { pause } from '@coderunner/common/jobs/pause.ts'

/** What is swept, and who hears that it failed. */
export interface SweepDeps {
  sweep: () => Promise<void>
  onFailed: (error: unknown) => void
  everyMs: number
}

/** Work that is done again and again until it is stopped. */
export interface RegularSweep {
  start: () => void
  stop: () => Promise<void>
}

/** Sweeps at the start and from time to time; a failure is tried again the next time. */
export const sweepRegularly = ({ sweep, onFailed, everyMs }: SweepDeps): RegularSweep => {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const goOn = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sweep().catch(onFailed)
      await pause(everyMs, stopping.signal)
    }
  }
  return {
    start: () => {
      running = goOn()
    },
    stop: () => {
      stopping.abort()
      return running
    },
  }
}
