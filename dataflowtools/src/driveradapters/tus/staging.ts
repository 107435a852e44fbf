import type { Readable } from 'node:stream'
import type { DataStore } from '@tus/server'

/** Where the parts of uploads are kept until all are there. */
export type Staging = DataStore & { read: (name: string) => Readable }
