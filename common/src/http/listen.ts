import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

const isNetworkAddress = (address: string | AddressInfo): address is AddressInfo =>
  typeof address !== 'string'

const urlOf = ({ address, port }: AddressInfo): string =>
  `http://${address.includes(':') ? `[${address}]` : address}:${port}`

/** Fastify says a line of its own for every address of the machine, at info. */
const withoutInfoLines = async (server: FastifyInstance, act: () => Promise<unknown>) => {
  const { level } = server.log
  if (['trace', 'debug', 'info'].includes(level)) server.log.level = 'warn'
  try {
    await act()
  } finally {
    server.log.level = level
  }
}

const placesOf = (urls: readonly string[]): string => {
  const isWildcard = urls.some((url) => /\/\/(0\.0\.0\.0|\[::\]):/.test(url))
  return `${urls.join(' and ')}${isWildcard ? ', every address of this machine' : ''}`
}

/** Listens, and says so in one line, with one of the addresses as `address`. */
export const listen = async (
  server: FastifyInstance,
  { name, host, port }: { name: string; host: string; port: number },
): Promise<void> => {
  await server.ready()
  await withoutInfoLines(server, () => server.listen({ host, port }))
  const urls = server.addresses().filter(isNetworkAddress).map(urlOf)
  server.log.info({ address: urls[0] }, `${name} listens on ${placesOf(urls)}`)
}
