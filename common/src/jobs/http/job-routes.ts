import type { FastifyInstance, FastifyReply } from 'fastify'
import { abortOnLeave } from '../../http/abort-on-leave.ts'
import { problemResponses, type TypeBoxProvider } from '../../http/wire-schema.ts'
import { isFinal, type JobResult } from '../job.ts'
import type { JobUseCases } from '../job-use-cases.ts'
import { lastEventIdOf, sendEvents } from './job-event-stream.ts'
import {
  eventsResponse,
  followHeaders,
  jobListQuerySchema,
  jobPageSchema,
  jobPathSchema,
  jobSchema,
  resultResponse,
  seenAllResponse,
} from './job-schemas.ts'
import { toWireJob } from './to-wire-job.ts'

const LIMIT = 50

/** Serves /api/job: list, state, result, events and cancelling, each for the caller's own jobs. */
export const serveJobs = (server: FastifyInstance, jobs: JobUseCases): void => {
  const routes = server.withTypeProvider<TypeBoxProvider>()
  const closing = new AbortController()
  server.addHook('preClose', async () => closing.abort())

  routes.get(
    '/api/job',
    {
      schema: {
        tags: ['job'],
        operationId: 'listJobs',
        summary: 'List your jobs, newest first',
        querystring: jobListQuerySchema,
        response: { 200: jobPageSchema, ...problemResponses },
      },
    },
    async ({ owner, query: { limit = LIMIT, cursor = null } }) => {
      const page = await jobs.list(owner, limit, cursor)
      return { jobs: page.jobs.map((job) => toWireJob(job, jobs.remedyOf)), next_cursor: page.next }
    },
  )

  routes.get(
    '/api/job/:id',
    {
      schema: {
        tags: ['job'],
        operationId: 'getJob',
        summary: 'How a job stands',
        params: jobPathSchema,
        response: { 200: jobSchema, ...problemResponses },
      },
    },
    async ({ owner, params }) => {
      const { job, callback } = await jobs.find(owner, params.id)
      return toWireJob(job, jobs.remedyOf, callback)
    },
  )

  routes.delete(
    '/api/job/:id',
    {
      schema: {
        tags: ['job'],
        operationId: 'cancelJob',
        summary: 'Cancel a job; 202 when it has been told to end and has not ended yet',
        params: jobPathSchema,
        response: { 200: jobSchema, 202: jobSchema, ...problemResponses },
      },
    },
    async ({ owner, params }, reply) => {
      const { job, callback } = await jobs.cancel(owner, params.id)
      return reply
        .code(isFinal(job.status) ? 200 : 202)
        .send(toWireJob(job, jobs.remedyOf, callback))
    },
  )

  routes.get(
    '/api/job/:id/result',
    {
      schema: {
        tags: ['job'],
        operationId: 'getJobResult',
        summary: 'What a job left: the body that the request without `respond-async` answers with',
        params: jobPathSchema,
        response: { 200: resultResponse, ...problemResponses },
      },
    },
    async ({ owner, params }, reply) => sendResult(reply, await jobs.result(owner, params.id)),
  )

  routes.get(
    '/api/job/:id/events',
    {
      schema: {
        tags: ['job'],
        operationId: 'followJob',
        summary: 'Follow a job: its log so far (after Last-Event-ID) and on until it has ended',
        params: jobPathSchema,
        headers: followHeaders,
        response: { 200: eventsResponse, 204: seenAllResponse, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { job } = await jobs.find(request.owner, request.params.id)
      const after = lastEventIdOf(request.headers['last-event-id'])
      if (isFinal(job.status) && (await jobs.hasSeenAll(job.id, after))) return endForGood(reply)
      const signal = AbortSignal.any([abortOnLeave(reply), closing.signal])
      return sendEvents(request, reply, jobs.follow(job.id, after, signal), jobs.remedyOf)
    },
  )
}

/** 204 is how a server tells an EventSource not to connect again. */
const endForGood = (reply: FastifyReply): FastifyReply => reply.code(204).send()

const sendResult = (reply: FastifyReply, { contentType, body }: JobResult): FastifyReply =>
  reply.type(contentType).send(body)
