import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startedAlone, startedTogether } from '../../start/services.ts'

test('among others a service listens where its own variable says, never where PORT does', () => {
  const env = { PORT: '3000', CODERUNNER_PORT: '9080', LOG_LEVEL: 'info' }
  assert.deepEqual(startedTogether('coderunner', env).env, { ...env, PORT: '9080' })
  assert.deepEqual(startedTogether('coderunner', { PORT: '3000' }).env, {})
})

test('alone it listens on PORT', () => {
  assert.deepEqual(startedAlone('coderunner', { PORT: '3000' }).env, { PORT: '3000' })
})
