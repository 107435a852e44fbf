import assert from 'node:assert/strict'
import { test } from 'node:test'
import { innerEnvironment } from '../../bootstrap/npm.mjs'

test('an inner npm keeps the user’s settings and loses the outer script’s own', () => {
  const env = {
    PATH: '/usr/bin',
    NPM_CONFIG_REGISTRY: 'https://registry.example',
    npm_config_cafile: '/etc/ca.pem',
    npm_config_workspace: 'coderunner',
    npm_config_local_prefix: '/repo',
    npm_lifecycle_event: 'start',
    npm_package_name: 'coderunner',
    npm_command: 'run',
  }
  assert.deepEqual(innerEnvironment(env), {
    PATH: '/usr/bin',
    NPM_CONFIG_REGISTRY: 'https://registry.example',
    npm_config_cafile: '/etc/ca.pem',
  })
})
