import ipaddr from 'ipaddr.js'

/**
 * Ranges that ipaddr.js counts as unicast and a callback must not reach all the same. Sources: the
 * IANA special-purpose address registries; 168.63.129.16 is Azure's host agent.
 */
const alsoSpecial: readonly [string, string][] = [
  ['168.63.129.16/32', 'metadata'],
  ['192.88.99.0/24', '6to4 relay'],
  ['198.18.0.0/15', 'benchmarking'],
  ['2001::/23', 'protocol assignment'],
  ['3fff::/20', 'documentation'],
]

const globalUnicast = ipaddr.parseCIDR('2000::/3')
const special = alsoSpecial.map(([range, name]) => ({ range: ipaddr.parseCIDR(range), name }))

/**
 * Names the range of an address that is not one of the public internet ("private"), or gives null
 * when it is one. IPv6 forms that carry an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo) are
 * never public, whatever they carry.
 */
export const whyNotPublic = (text: string): string | null => {
  if (!ipaddr.isValid(text) || text.includes('%')) return 'not a plain address'
  const address = ipaddr.parse(text)
  const range = address.range()
  if (range !== 'unicast') return words(range)
  const found = special.find((one) => sameKind(address, one.range) && address.match(one.range))
  if (found) return found.name
  const isGlobal = address.kind() === 'ipv4' || address.match(globalUnicast)
  return isGlobal ? null : 'not global unicast'
}

const sameKind = (
  address: ipaddr.IPv4 | ipaddr.IPv6,
  [base]: [ipaddr.IPv4 | ipaddr.IPv6, number],
): boolean => address.kind() === base.kind()

/** `carrierGradeNat` → `carrier grade nat`. */
const words = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
