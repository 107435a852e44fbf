import { problemResponses, type TypeBoxProvider } from '@coderunner/common/http/wire-schema.ts'
import type { FastifyInstance } from 'fastify'
import type { CreateTag } from '../../logics/tags/create-tag.ts'
import type { DeleteTag } from '../../logics/tags/delete-tag.ts'
import type { ListTags } from '../../logics/tags/list-tags.ts'
import type { UpdateTag } from '../../logics/tags/update-tag.ts'
import { optionalBody } from '../optional-body.ts'
import { onceInBodyOrQuery } from './once-in-body-or-query.ts'
import {
  createTagBody,
  deleteTagFields,
  tagListQuery,
  tagPageSchema,
  tagSchema,
  updateTagBody,
} from './tag-schemas.ts'
import { toWireTag } from './to-wire-tag.ts'

/** The use cases behind the routes of tags. */
export interface TagRouteUseCases {
  create: CreateTag
  list: ListTags
  update: UpdateTag
  remove: DeleteTag
}

const defaultLimit = 200

/** Serves creating, listing, changing and deleting of the caller's own tags. */
export const serveTags = (server: FastifyInstance, tags: TagRouteUseCases): void => {
  const routes = server.withTypeProvider<TypeBoxProvider>()

  routes.post(
    '/api/tag/create',
    {
      schema: {
        tags: ['tag'],
        operationId: 'createTag',
        summary: 'Make a tag',
        body: createTagBody,
        response: { 201: tagSchema, ...problemResponses },
      },
    },
    async ({ owner, body }, reply) => {
      const { name, color = null, description = '', rules = [] } = body
      const tag = await tags.create(owner, { name, color, description, rules })
      return reply.code(201).send(toWireTag(tag))
    },
  )

  routes.get(
    '/api/tag/list',
    {
      schema: {
        tags: ['tag'],
        operationId: 'listTags',
        summary: 'Your tags by name, with how many files have each',
        querystring: tagListQuery,
        response: { 200: tagPageSchema, ...problemResponses },
      },
    },
    async ({ owner, query: { limit = defaultLimit, cursor = null } }) => {
      const page = await tags.list(owner, limit, cursor)
      return { tags: page.tags.map(toWireTag), next_cursor: page.next }
    },
  )

  routes.put(
    '/api/tag/update',
    {
      schema: {
        tags: ['tag'],
        operationId: 'updateTag',
        summary: 'Change a tag: what is left out stays, and so do its files',
        body: updateTagBody,
        response: { 200: tagSchema, ...problemResponses },
      },
    },
    async ({ owner, body: { id, ...change } }) => toWireTag(await tags.update(owner, id, change)),
  )

  routes.delete(
    '/api/tag/delete',
    {
      schema: {
        tags: ['tag'],
        operationId: 'deleteTag',
        summary: 'Delete a tag, and take it off every file',
        body: optionalBody(deleteTagFields),
        querystring: deleteTagFields,
        response: { 204: { description: 'It is gone', type: 'null' }, ...problemResponses },
      },
    },
    async ({ owner, body, query }, reply) => {
      await tags.remove(owner, onceInBodyOrQuery('id', body?.id, query.id))
      return reply.code(204).send(null)
    },
  )
}
