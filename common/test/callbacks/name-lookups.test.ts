import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Resolve, ResolvedAddress } from '../../src/callbacks/callback-target.ts'
import { boundLookups, NameTimeoutError } from '../../src/callbacks/name-lookups.ts'

const found: ResolvedAddress[] = [{ address: '93.184.216.34', family: 4 }]

/** A resolver that answers when it is told to, and says what it was asked. */
const slowResolver = () => {
  const asked: string[] = []
  const answers = new Map<string, (addresses: ResolvedAddress[]) => void>()
  const resolve: Resolve = (host) => {
    asked.push(host)
    return new Promise((done) => answers.set(host, done))
  }
  return { asked, resolve, answer: (host: string) => answers.get(host)?.(found) }
}

const patient = new AbortController().signal

test('an owner has one lookup at a time, and hanging ones do not hold up those of others', async () => {
  const { asked, resolve, answer } = slowResolver()
  const lookup = boundLookups(resolve, { atOnce: 2, perOwner: 1 })
  const first = lookup('hang1.test', { owner: 'eve', signal: patient })
  const second = lookup('hang2.test', { owner: 'eve', signal: patient })
  const other = lookup('hooks.test', { owner: 'ada', signal: patient })
  assert.deepEqual(asked, ['hang1.test', 'hooks.test'])
  answer('hooks.test')
  assert.deepEqual(await other, found)
  answer('hang1.test')
  assert.deepEqual(await first, found)
  await setImmediate()
  answer('hang2.test')
  assert.deepEqual(await second, found)
})

test('there are two lookups at once in all, and the next one begins when one has ended', async () => {
  const { asked, resolve, answer } = slowResolver()
  const lookup = boundLookups(resolve, { atOnce: 2, perOwner: 1 })
  const owners = ['ada', 'bob', 'eve']
  const all = owners.map((owner) => lookup(`${owner}.test`, { owner, signal: patient }))
  assert.deepEqual(asked, ['ada.test', 'bob.test'])
  answer('bob.test')
  await all[1]
  await setImmediate()
  assert.deepEqual(asked, ['ada.test', 'bob.test', 'eve.test'])
})

test('who waited too long is told so; the lookup keeps its place until it ends, the waiting one none', async () => {
  const { asked, resolve, answer } = slowResolver()
  const lookup = boundLookups(resolve, { atOnce: 2, perOwner: 1 })
  const short = new AbortController()
  const context = { owner: 'eve', signal: short.signal }
  const [running, waiting] = [lookup('hang1.test', context), lookup('hang2.test', context)]
  short.abort()
  await assert.rejects(
    running,
    new NameTimeoutError('the name hang1.test was not resolved in time'),
  )
  await assert.rejects(waiting, NameTimeoutError)
  await assert.rejects(lookup('hang3.test', context), NameTimeoutError)
  const next = lookup('hooks.test', { owner: 'eve', signal: patient })
  assert.deepEqual(asked, ['hang1.test'])
  answer('hang1.test')
  await setImmediate()
  assert.deepEqual(asked, ['hang1.test', 'hooks.test'])
  answer('hooks.test')
  assert.deepEqual(await next, found)
})

test('a lookup that fails passes its error on, and frees its place', async () => {
  const failure = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
  const lookup = boundLookups(async () => Promise.reject(failure), { atOnce: 1, perOwner: 1 })
  const context = { owner: 'ada', signal: patient }
  await assert.rejects(lookup('a.test', context), failure)
  await assert.rejects(lookup('b.test', context), failure)
})
