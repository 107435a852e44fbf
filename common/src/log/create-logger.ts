import { type DestinationStream, destination, type Logger, pino } from 'pino'

/** How long a line may wait before it is written, in milliseconds. */
const flushEveryMs = 250

/** Standard output, written in large pieces off the path of a request; what is left goes out at exit. */
const standardOutput = (): DestinationStream => {
  const stream = destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: flushEveryMs })
  process.on('exit', () => stream.flushSync())
  return stream
}

/** A logger of JSON lines. Tests give it a stream of their own. */
export const createLogger = (level: string, stream: DestinationStream = standardOutput()): Logger =>
  pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, stream)
