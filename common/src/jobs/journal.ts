import type { JobProgress } from './job.ts'
import type { JobStore } from './ports.ts'

/** Collects what a running job says and writes it to the store in lots. */
export interface Journal {
  emit(type: string, data: Record<string, unknown>): void
  progress(progress: JobProgress): void
  /** Writes what is left. */
  close(): Promise<void>
}

/** Bounds of a journal: how long an event may wait, and how many bytes a job's log may take. */
export interface JournalLimits {
  flushMs: number
  maxBytes: number
}

interface Entry {
  type: string
  data: Record<string, unknown>
}

/**
 * Makes a journal. Texts of one stream that come in a row are joined; past `maxBytes` one `truncated`
 * event stands for the rest. A store that fails loses events, never the run: `onError` hears of it.
 */
export const makeJournal = (
  store: Pick<JobStore, 'append' | 'progress'>,
  jobId: string,
  { flushMs, maxBytes }: JournalLimits,
  onError: (error: unknown) => void,
): Journal => {
  let waiting: Entry[] = []
  let latest: JobProgress | null = null
  let sizeBytes = 0
  let timer: NodeJS.Timeout | null = null
  let writing = Promise.resolve()

  const write = async (entries: readonly Entry[], progress: JobProgress | null): Promise<void> => {
    if (entries.length > 0) await store.append(jobId, entries)
    if (progress) await store.progress(jobId, progress)
  }
  const flush = (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    const [entries, progress] = [waiting, latest]
    waiting = []
    latest = null
    writing = writing.then(() => write(entries, progress)).catch(onError)
    return writing
  }
  const flushSoon = (): void => {
    timer ??= setTimeout(flush, flushMs)
  }

  return {
    emit: (type, data) => {
      if (sizeBytes > maxBytes) return
      // What was told of progress before stands before it in the log.
      if (latest !== null) void flush()
      sizeBytes += JSON.stringify(data).length
      if (sizeBytes > maxBytes) add(waiting, { type: 'truncated', data: { max_bytes: maxBytes } })
      else add(waiting, { type, data })
      flushSoon()
    },
    progress: (progress) => {
      latest = progress
      flushSoon()
    },
    close: flush,
  }
}

const add = (entries: Entry[], entry: Entry): void => {
  const last = entries.at(-1)
  const joins = last?.type === entry.type && isText(last.data) && isText(entry.data)
  if (joins) last.data = { text: `${last.data.text}${entry.data.text}` }
  else entries.push(entry)
}

const isText = (data: Record<string, unknown>): boolean =>
  typeof data.text === 'string' && Object.keys(data).length === 1
