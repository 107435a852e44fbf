import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { CallContext } from '../../logics/execution/types.ts'

/** Who calls, under which ids, and the signal that ends the call. */
export const callContext = (
  { id, owner }: Pick<FastifyRequest, 'id' | 'owner'>,
  signal: AbortSignal,
): CallContext => ({ executionId: randomUUID(), requestId: id, owner, signal })
