import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type AllowRule, parseAllowRule } from '../../src/callbacks/allow-rule.ts'
import {
  makeCheckTarget,
  type Resolve,
  type ResolvedAddress,
} from '../../src/callbacks/callback-target.ts'

const context = { owner: 'ada', signal: new AbortController().signal }

const checking = (allowed: AllowRule[], resolve: Resolve) => (url: string) =>
  makeCheckTarget(allowed, resolve)(url, context)

const noName = async (): Promise<ResolvedAddress[]> => {
  throw new Error('no name was to be resolved')
}

const resolvingTo =
  (...addresses: string[]) =>
  async (): Promise<ResolvedAddress[]> =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const rules = (...texts: string[]): AllowRule[] =>
  texts.map((text) => parseAllowRule(text)).filter((rule) => rule !== null)

const refusals: Record<string, string> = {
  'not a url': 'callback_url is not an absolute URL.',
  '/relative': 'callback_url is not an absolute URL.',
  'ftp://example.com/': 'callback_url has the scheme ftp; accepted are http and https.',
  'file:///etc/passwd': 'callback_url has the scheme file; accepted are http and https.',
  'gopher://127.0.0.1:6379/_x': 'callback_url has the scheme gopher; accepted are http and https.',
  'https://ada:secret@8.8.8.8/':
    'callback_url holds a user name or a password; deliveries are signed instead.',
  [`https://8.8.8.8/${'a'.repeat(2048)}`]: 'callback_url is longer than 2048 characters.',
  'http://127.0.0.1/': 'callback_url leads to an address that is not public (loopback).',
  'http://127.1/': 'callback_url leads to an address that is not public (loopback).',
  'http://2130706433/': 'callback_url leads to an address that is not public (loopback).',
  'http://0x7f000001/': 'callback_url leads to an address that is not public (loopback).',
  'http://0x7f.1/': 'callback_url leads to an address that is not public (loopback).',
  'http://0177.0.0.1/': 'callback_url leads to an address that is not public (loopback).',
  'http://017700000001/': 'callback_url leads to an address that is not public (loopback).',
  'http://１２７.0.0.1/': 'callback_url leads to an address that is not public (loopback).',
  'http://127。0。0。1/': 'callback_url leads to an address that is not public (loopback).',
  'http://127.0.0.1./': 'callback_url leads to an address that is not public (loopback).',
  'http://0/': 'callback_url leads to an address that is not public (unspecified).',
  'http://169.254.169.254/latest/meta-data':
    'callback_url leads to an address that is not public (link local).',
  'http://0xa9fea9fe/': 'callback_url leads to an address that is not public (link local).',
  'http://100.100.100.200/':
    'callback_url leads to an address that is not public (carrier grade nat).',
  'http://[::1]/': 'callback_url leads to an address that is not public (loopback).',
  'http://[::ffff:127.0.0.1]/':
    'callback_url leads to an address that is not public (ipv4 mapped).',
  'http://[::ffff:7f00:1]/': 'callback_url leads to an address that is not public (ipv4 mapped).',
  'http://[::127.0.0.1]/':
    'callback_url leads to an address that is not public (not global unicast).',
  'http://[64:ff9b::a9fe:a9fe]/': 'callback_url leads to an address that is not public (rfc6052).',
  'http://[2002:7f00:1::]/': 'callback_url leads to an address that is not public (6to4).',
  'http://[2001:0:4136:e378::]/': 'callback_url leads to an address that is not public (teredo).',
  'http://[fd00:ec2::254]/': 'callback_url leads to an address that is not public (unique local).',
  'http://[fe80::1%25eth0]/': 'callback_url is not an absolute URL.',
}

describe('a callback_url is refused up front', () => {
  for (const [url, detail] of Object.entries(refusals)) {
    test(url.slice(0, 60), async () => {
      const message = detail.slice('callback_url '.length, -1)
      await assert.rejects(checking([], noName)(url), {
        code: 'callback_refused',
        message: detail,
        errors: [{ pointer: '/callback_url', message }],
      })
    })
  }
})

test('a name is refused when it resolves to a private address', async () => {
  const check = checking([], resolvingTo('10.0.0.7'))
  await assert.rejects(check('https://hooks.example.com/'), {
    code: 'callback_refused',
    message: 'callback_url leads to an address that is not public (private).',
  })
})

test('one private address among public ones refuses the name', async () => {
  const check = checking([], resolvingTo('93.184.216.34', '2606:4700::1', '::1'))
  await assert.rejects(check('https://hooks.example.com/'), { code: 'callback_refused' })
})

test('a public name gives the addresses that it resolved to, once', async () => {
  let asked = 0
  const check = checking([], async () => {
    asked += 1
    return [{ address: '93.184.216.34', family: 4 }]
  })
  const target = await check('https://hooks.example.com/done?x=1')
  assert.equal(target.url.href, 'https://hooks.example.com/done?x=1')
  assert.deepEqual(target.addresses, [{ address: '93.184.216.34', family: 4 }])
  assert.equal(asked, 1)
})

test('CALLBACK_ALLOW lets a private host through, by name, by range and by port', async () => {
  const resolve = resolvingTo('10.0.0.7')
  const addresses = [{ address: '10.0.0.7', family: 4 }]
  for (const rule of ['hooks.internal', '10.0.0.0/8', '10.0.0.7:443', '*.internal']) {
    const check = checking(rules('192.168.0.0/16', rule), resolve)
    assert.deepEqual((await check('https://hooks.internal/')).addresses, addresses, rule)
  }
  for (const rule of ['other.internal', '10.1.0.0/16', '10.0.0.7:8443']) {
    const check = checking(rules(rule), resolve)
    await assert.rejects(check('https://hooks.internal/'), { code: 'callback_refused' }, rule)
  }
})

test('a rule for a name does not open the address to other names', async () => {
  const check = checking(rules('hooks.internal'), resolvingTo('10.0.0.7'))
  await assert.rejects(check('https://rebind.example.com/'), { code: 'callback_refused' })
})

test('a name that does not resolve rejects with the error of the resolver', async () => {
  const check = checking([], async () => {
    throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
  })
  await assert.rejects(check('https://nowhere.example.com/'), { code: 'ENOTFOUND' })
})
