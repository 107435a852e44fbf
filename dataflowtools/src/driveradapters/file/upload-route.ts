import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../errors/app-error.ts'
import type { AddFile } from '../../logics/files/steps.ts'
import type { FileRecord } from '../../logics/files/types.ts'
import { fileSchema, uploadedFiles } from './file-schemas.ts'
import {
  discard,
  type ReceivedFile,
  receiveUpload,
  type Upload,
  type UploadStore,
} from './receive-upload.ts'
import { toWireFile } from './to-wire-file.ts'

/** What the route needs. */
export interface UploadRouteDeps {
  add: AddFile
  store: UploadStore
}

type AddOne = (received: ReceivedFile) => Promise<FileRecord>

const addOne =
  (
    { add }: UploadRouteDeps,
    owner: string,
    { tags, metadata }: Upload,
    signal: AbortSignal,
  ): AddOne =>
  async ({ filename, blob }) =>
    add(await blob, { owner, name: filename, tags, metadata }, signal)

/** Adds one after the other; throws what all of them failed with. */
const addAll = async (
  files: readonly ReceivedFile[],
  addNext: AddOne,
  giveUp: (files: readonly ReceivedFile[]) => Promise<void>,
) => {
  const added: FileRecord[] = []
  const errors: { name: string; code: string; message: string }[] = []
  let failure: unknown
  for (const file of files) {
    try {
      added.push(await addNext(file))
    } catch (error) {
      if (!(error instanceof AppError)) {
        await giveUp(files.slice(files.indexOf(file) + 1))
        throw error
      }
      failure = error
      errors.push({ name: file.filename, code: error.code, message: error.message })
    }
  }
  if (added.length === 0) throw failure
  return { files: added.map(toWireFile), errors }
}

const checkType = ({ headers }: FastifyRequest): void => {
  if (headers['content-type']?.toLowerCase().startsWith('multipart/form-data')) return
  throw new AppError('unsupported_media_type', 'an upload is a body of multipart/form-data')
}

const answer = async (
  deps: UploadRouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  checkType(request)
  const upload = await receiveUpload(request.raw, deps.store)
  const addNext = addOne(deps, request.owner, upload, abortOnLeave(reply))
  const [first, ...more] = upload.files
  if (first === undefined || more.length > 0) {
    return reply
      .code(201)
      .send(await addAll(upload.files, addNext, (left) => discard(left, deps.store)))
  }
  const file = toWireFile(await addNext(first))
  return reply.code(201).header('location', `/api/file/${file.file_id}`).send(file)
}

const body = {
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file: { type: 'string', format: 'binary', description: 'May be repeated' },
          tags: { type: 'string', description: 'Names with commas between, or a JSON array' },
          metadata: { type: 'string', description: 'A JSON object of your own' },
        },
      },
    },
  },
}

/** Serves POST /api/file/upload: the body is stored while it comes in. */
export const serveUpload = (server: FastifyInstance, deps: UploadRouteDeps): void => {
  const schema = {
    tags: ['file'],
    operationId: 'uploadFile',
    summary: 'Upload a file, or several',
    body,
    response: {
      201: { anyOf: [fileSchema, uploadedFiles], description: 'They are kept' },
      ...problemResponses,
    },
  }
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null))
    scope.post(
      '/api/file/upload',
      { schema, validatorCompiler: () => () => true },
      (request, reply) => answer(deps, request, reply),
    )
  })
}
