import { Readable } from 'node:stream'
import { abortOnLeave } from '@coderunner/common/http/abort-on-leave.ts'
import { problemResponses } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FinishUpload } from '../../logics/files/finish-upload.ts'
import type { GetFile } from '../../logics/files/get-file.ts'
import { makeFinishStaged } from './finish-staged.ts'
import type { Staging } from './staging.ts'
import { toTusError } from './tus-errors.ts'
import { makeTusServer, type TusContext, tusPath } from './tus-server.ts'
import { stagedName } from './upload-names.ts'

/** What the routes need. */
export interface TusDeps {
  staging: Staging
  maxBytes: number
  get: GetFile
  finish: FinishUpload
}

const toWebRequest = (request: FastifyRequest): Request => {
  const hasBody = request.method === 'POST' || request.method === 'PATCH'
  return new Request(`http://localhost${request.url}`, {
    method: request.method,
    headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ...(hasBody ? { body: Readable.toWeb(request.raw), duplex: 'half' } : {}),
  } as RequestInit)
}

const send = async (reply: FastifyReply, answer: Response): Promise<FastifyReply> => {
  reply.headers(Object.fromEntries(answer.headers))
  if (answer.status < 400) return reply.code(answer.status).send(await answer.text())
  for (const name of ['content-type', 'content-length']) reply.removeHeader(name)
  throw toTusError(answer.status, await answer.text())
}

/** The answer about an upload that has become a file: who lost the last answer learns so from it. */
const sendFinished = async (
  { get }: TusDeps,
  { owner, params }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | null> => {
  const file = await get(owner, (params as { id: string }).id).catch(() => null)
  if (file === null) return null
  const size = String(file.sizeBytes)
  return reply
    .headers({ 'tus-resumable': '1.0.0', 'upload-offset': size, 'upload-length': size })
    .header('cache-control', 'no-store')
    .send()
}

/** What stays because it could not be removed is swept as an upload that nobody goes on with. */
const removeFinished = async ({ staging }: TusDeps, { finished }: TusContext): Promise<void> => {
  if (finished !== undefined) await staging.remove(finished).catch(() => undefined)
}

/** Serves resumable uploads by tus 1.0; the id in the address of an upload is that of its file. */
export const serveTus = (server: FastifyInstance, deps: TusDeps): void => {
  const contexts = new WeakMap<object, TusContext>()
  const contextOf = (request: object): TusContext => contexts.get(request) as TusContext
  const finish = makeFinishStaged(deps.staging, deps.finish)
  const tus = makeTusServer({ ...deps, contextOf, finish: finish.now })

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const context: TusContext = { owner: request.owner, signal: abortOnLeave(reply) }
    const asked = toWebRequest(request)
    contexts.set(asked, context)
    const given = await tus.handleWeb(asked)
    await removeFinished(deps, context)
    if (context.failure !== undefined) throw context.failure
    return send(reply, given)
  }
  const answerHead = async (request: FastifyRequest, reply: FastifyReply) => {
    const { owner, params } = request
    const name = stagedName(owner, (params as { id: string }).id.toLowerCase())
    const context: TusContext = { owner, signal: abortOnLeave(reply) }
    await finish.ifWhole(name, context)
    await removeFinished(deps, context)
    return (await sendFinished(deps, request, reply)) ?? answer(request, reply)
  }

  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    const about = (operationId: string, summary: string) => ({
      tags: ['file'],
      operationId,
      summary,
      response: problemResponses,
    })
    const schema = about('createUpload', 'Begin a resumable upload (tus 1.0)')
    scope.post(tusPath, { schema }, answer)
    scope.options(
      tusPath,
      { schema: about('describeUploads', 'What of tus 1.0 is spoken') },
      answer,
    )
    const one = `${tusPath}/:id`
    scope.head(one, { schema: about('getUpload', 'How far a resumable upload is') }, answerHead)
    scope.patch(one, { schema: about('continueUpload', 'Go on with a resumable upload') }, answer)
    scope.delete(one, { schema: about('endUpload', 'Give a resumable upload up') }, answer)
  })
}
