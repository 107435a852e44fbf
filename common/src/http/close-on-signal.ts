import type { FastifyInstance } from 'fastify'

const exitCodes = { SIGTERM: 143, SIGINT: 130 } as const

/** Closes the server on the first SIGTERM or SIGINT and then ends; the second ends at once. */
export const closeOnSignal = (server: FastifyInstance): void => {
  let closing = false
  const close = async (signal: keyof typeof exitCodes): Promise<void> => {
    if (closing) {
      process.exit(exitCodes[signal])
    }
    closing = true
    server.log.info({ signal }, 'closing')
    await server.close()
    server.log.info('closed')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      close(signal).catch((error) => {
        server.log.error({ err: error }, 'the service did not close cleanly')
        process.exit(1)
      })
    })
  }
}
