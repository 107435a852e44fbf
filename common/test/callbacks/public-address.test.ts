import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotPublic } from '../../src/callbacks/public-address.ts'

const special: Record<string, string> = {
  '0.0.0.0': 'unspecified',
  '0.1.2.3': 'unspecified',
  '10.0.0.1': 'private',
  '100.64.0.1': 'carrier grade nat',
  '100.100.100.200': 'carrier grade nat',
  '127.0.0.1': 'loopback',
  '127.255.255.254': 'loopback',
  '168.63.129.16': 'metadata',
  '169.254.169.254': 'link local',
  '172.16.0.1': 'private',
  '172.31.255.255': 'private',
  '192.0.0.192': 'reserved',
  '192.0.2.1': 'reserved',
  '192.88.99.1': 'reserved',
  '192.168.1.1': 'private',
  '198.18.0.1': 'reserved',
  '198.51.100.7': 'reserved',
  '203.0.113.7': 'reserved',
  '224.0.0.1': 'multicast',
  '240.0.0.1': 'reserved',
  '255.255.255.255': 'broadcast',
  '::': 'unspecified',
  '::1': 'loopback',
  '::7f00:1': 'not global unicast',
  '::ffff:127.0.0.1': 'ipv4 mapped',
  '::ffff:8.8.8.8': 'ipv4 mapped',
  '::ffff:0:8.8.8.8': 'rfc6145',
  '64:ff9b::7f00:1': 'rfc6052',
  '64:ff9b:1::1': 'rfc6052',
  '100::1': 'discard',
  '2001::1': 'teredo',
  '2001:db8::1': 'reserved',
  '2002:7f00:1::': '6to4',
  '3fff::1': 'reserved',
  '4000::1': 'not global unicast',
  '5f00::1': 'segment routing',
  'fc00::1': 'unique local',
  'fd00:ec2::254': 'unique local',
  'fe80::1': 'link local',
  'fec0::1': 'deprecated site local',
  'ff02::1': 'multicast',
}

for (const [address, reason] of Object.entries(special)) {
  test(`${address} is ${reason}`, () => {
    assert.equal(whyNotPublic(address), reason)
  })
}

for (const address of [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '2606:4700:4700::1111',
  '2a00:1450:4001::1',
]) {
  test(`${address} is public`, () => {
    assert.equal(whyNotPublic(address), null)
  })
}

for (const text of ['', 'localhost', 'fe80::1%eth0', '1.2.3.4/8', '256.1.1.1']) {
  test(`${JSON.stringify(text)} is not a plain address`, () => {
    assert.equal(whyNotPublic(text), 'not a plain address')
  })
}

const closedRanges: [string, number, number][] = [
  ['0.0.0.0/8', 0x00000000, 8],
  ['10.0.0.0/8', 0x0a000000, 8],
  ['100.64.0.0/10', 0x64400000, 10],
  ['127.0.0.0/8', 0x7f000000, 8],
  ['169.254.0.0/16', 0xa9fe0000, 16],
  ['172.16.0.0/12', 0xac100000, 12],
  ['192.168.0.0/16', 0xc0a80000, 16],
  ['198.18.0.0/15', 0xc6120000, 15],
  ['224.0.0.0/3', 0xe0000000, 3],
]

const dotted = (value: number): string =>
  [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.')

for (const [name, base, bits] of closedRanges) {
  test(`no address of ${name} is public, plain or carried in IPv6; first, last and 500 between`, () => {
    const size = 2 ** (32 - bits)
    const step = Math.max(1, Math.floor(size / 500))
    for (let offset = 0; offset < size; offset += step) checkClosed(base + offset)
    checkClosed(base + size - 1)
  })
}

const checkClosed = (value: number): void => {
  const plain = dotted(value)
  const hex = `${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`
  const forms = [plain, `::ffff:${plain}`, `::${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`]
  for (const form of forms) assert.notEqual(whyNotPublic(form), null, form)
}
