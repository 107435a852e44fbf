import { EventEmitter } from 'node:events'
import type { JobQueue } from '../ports.ts'
import type { Context } from './context.ts'
import { makeEndings } from './endings.ts'
import { makeEnqueue } from './enqueue.ts'
import { makeLeases } from './leases.ts'
import { prepareQueueStatements } from './queue-statements.ts'

/** The queue over one SQLite file, shared by as many processes of one machine as open it. */
export const makeSqliteJobQueue = (context: Context): JobQueue => {
  const sql = prepareQueueStatements(context.database)
  const cancels = new EventEmitter()
  const endings = makeEndings(context, sql, (id) => cancels.emit('cancel', id))
  return {
    enqueue: makeEnqueue(context, sql),
    ...makeLeases(context, sql, endings.cancelRow),
    finish: endings.finish,
    cancel: endings.cancel,
    failLapsed: endings.failLapsed,
    onCancel: (listener) => {
      cancels.on('cancel', listener)
      return () => cancels.off('cancel', listener)
    },
    depth: async () => ({
      queued: Number(sql.countQueued.get()?.n),
      running: Number(sql.countRunning.get()?.n),
    }),
  }
}
