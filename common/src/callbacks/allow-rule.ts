import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** One entry of CALLBACK_ALLOW: a host name or a range of addresses, at one port or at all (null). */
export type AllowRule = { port: number | null } & (
  | { kind: 'name'; name: string }
  | { kind: 'range'; range: [Address, number] }
)

/** What an entry of CALLBACK_ALLOW takes, in words. */
export const allowRuleAccepted =
  'a host name (`hooks.internal`, `*.internal`), an address or a CIDR range, each with `:port` if wanted (IPv6 in brackets then: `[fd00::1]:8443`)'

const namePattern = /^(\*\.)?[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/

/** Reads one entry of CALLBACK_ALLOW; null when it is none. */
export const parseAllowRule = (text: string): AllowRule | null => {
  const [host, port] = splitPort(text.trim().toLowerCase())
  if (port !== null && !(port >= 1 && port <= 65_535)) return null
  const range = parseRange(host)
  if (range) return { kind: 'range', range, port }
  const isName = namePattern.test(host) && !/^[\d.]+$/.test(host)
  return isName ? { kind: 'name', name: host, port } : null
}

/** Whether a rule names this host, or this address of it, at this port. */
export const matchesRule = (
  rule: AllowRule,
  target: { host: string; address: string; port: number },
): boolean => {
  if (rule.port !== null && rule.port !== target.port) return false
  return rule.kind === 'name' ? matchesName(rule.name, target.host) : inRange(rule, target.address)
}

const splitPort = (text: string): [string, number | null] => {
  const bracketed = /^\[([^\]]+)\](\/\d+)?(?::(\d+))?$/.exec(text)
  if (bracketed) {
    return [`${bracketed[1]}${bracketed[2] ?? ''}`, bracketed[3] ? Number(bracketed[3]) : null]
  }
  const plain = /^([^:]+):(\d+)$/.exec(text)
  return plain ? [plain[1] ?? '', Number(plain[2])] : [text, null]
}

const parseRange = (text: string): [Address, number] | null => {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return null
  const address = ipaddr.parse(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

const matchesName = (name: string, host: string): boolean => {
  const plain = host.toLowerCase().replace(/\.$/, '')
  return name.startsWith('*.') ? plain.endsWith(name.slice(1)) : plain === name
}

const inRange = (rule: { range: [Address, number] }, text: string): boolean => {
  const address = ipaddr.parse(text)
  const [base, bits] = rule.range
  return address.kind() === base.kind() && address.match([base, bits])
}
