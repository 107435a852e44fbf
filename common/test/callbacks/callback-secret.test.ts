import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readCallbackSecret } from '../../src/callbacks/callback-secret.ts'
import { callbackSecretEntry } from '../../src/callbacks/callback-settings.ts'
import { temporaryFolder } from '../jobs/temporary-folder.ts'

test('without CALLBACK_SECRET one of 32 bytes is made once and kept for its user alone', () => {
  const folder = temporaryFolder()
  const first = readCallbackSecret(folder.path, null)
  const path = join(folder.path, 'callback-secret')
  assert.equal(first.length, 32)
  assert.deepEqual(readCallbackSecret(folder.path, null), first)
  assert.equal(readFileSync(path, 'utf8'), `whsec_${first.toString('base64')}\n`)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  folder.remove()
})

test('CALLBACK_SECRET is taken as it is and leaves no file', () => {
  const secret = readCallbackSecret('/none', 'sixteen bytes ok')
  assert.deepEqual(secret, Buffer.from('sixteen bytes ok'))
})

test('a CALLBACK_SECRET of less than 16 bytes is refused', () => {
  assert.equal(callbackSecretEntry.parse('sixteen bytes ok'), 'sixteen bytes ok')
  for (const text of ['short', 'whsec_c2hvcnQ=']) {
    assert.throws(() => callbackSecretEntry.parse(text), { message: /too short/ })
  }
})
