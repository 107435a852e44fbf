import { randomUUIDv7 } from 'node:crypto'
import { Server } from '@tus/server'
import { AppError } from '../../errors/app-error.ts'
import { isUuid } from '../../utils/is-uuid.ts'
import { detailsOf } from './finish-staged.ts'
import type { Staging } from './staging.ts'
import { idOf, stagedName } from './upload-names.ts'

/** Where the protocol is served. */
export const tusPath = '/api/file/tus'

/** What goes with one request of the protocol. */
export interface TusContext {
  owner: string
  signal: AbortSignal
  /** What a step of ours failed with: the protocol's server would turn it into a text. */
  failure?: AppError
  /** The upload that became a file: its parts can go as soon as the protocol's server has answered. */
  finished?: string
}

/** What the protocol's server is made of. `finish` makes a file of an upload that is whole. */
export interface TusServerDeps {
  staging: Staging
  maxBytes: number
  contextOf: (request: object) => TusContext
  finish: (name: string, context: TusContext) => Promise<void>
}

/** Makes the server of tus 1.0 (https://tus.io/protocols/resumable-upload). */
export const makeTusServer = ({ staging, maxBytes, contextOf, finish }: TusServerDeps): Server =>
  new Server({
    path: tusPath,
    datastore: staging,
    maxSize: maxBytes,
    // Pages of other origins are let in or not by the service, for all its routes alike.
    allowedOrigins: [],
    disableTerminationForFinishedUploads: true,
    namingFunction: (request) => stagedName(contextOf(request).owner, randomUUIDv7()),
    generateUrl: (_request, { id }) => `${tusPath}/${idOf(id)}`,
    getFileIdFromRequest: (request, id) =>
      id !== undefined && isUuid(id)
        ? stagedName(contextOf(request).owner, id.toLowerCase())
        : undefined,
    onUploadCreate: async (request, upload) => {
      detailsOf(contextOf(request).owner, upload)
      return {}
    },
    onUploadFinish: async (request, upload) => {
      await finish(upload.id, contextOf(request))
      return {}
    },
    onResponseError: (request, error) => {
      if (error instanceof AppError) contextOf(request).failure = error
      return undefined
    },
  })
