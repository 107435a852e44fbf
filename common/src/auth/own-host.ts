import { isIP } from 'node:net'
import { isLoopback } from './is-loopback.ts'

const wildcards = new Set(['0.0.0.0', '::'])

const withoutBrackets = (name: string): string => name.replace(/^\[(.*)\]$/, '$1')

/** The name or address in a Host header, as the URL standard spells it; null when there is none in it. */
const nameIn = (hostHeader: string): string | null => {
  const name = URL.parse(`http://${hostHeader}`)?.hostname
  return name === undefined ? null : withoutBrackets(name)
}

/**
 * Tells the Host headers of callers who mean this service from that of a page whose name was rebound
 * to its address: loopback names, what HOST says, and on a wildcard any address, as an address cannot
 * be rebound.
 */
export const makeIsOwnHost = (listenHost: string): ((hostHeader: string) => boolean) => {
  const own = nameIn(isIP(listenHost) === 6 ? `[${listenHost}]` : listenHost)
  const takesAddresses = own !== null && wildcards.has(own)
  return (hostHeader) => {
    const name = nameIn(hostHeader)
    return (
      name !== null && (isLoopback(name) || name === own || (takesAddresses && isIP(name) !== 0))
    )
  }
}
