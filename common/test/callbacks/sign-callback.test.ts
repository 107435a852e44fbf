import assert from 'node:assert/strict'
import { test } from 'node:test'
import { secretBytes, signCallback } from '../../src/callbacks/sign-callback.ts'

test('the signature is that of the example in the Standard Webhooks specification', () => {
  const secret = secretBytes('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
  const headers = signCallback(secret, {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestampS: 1614265330,
    body: '{"test": 2432232314}',
  })
  assert.deepEqual(headers, {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('a secret without whsec_ is its own text', () => {
  assert.deepEqual(secretBytes('geheim-密'), Buffer.from('geheim-密', 'utf8'))
})
