import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { migrations } from '../../migrations/all.ts'
import { rootFolder } from '../places.ts'

const migrate = (env: Record<string, string>) =>
  promisify(execFile)(process.execPath, [join(rootFolder, 'scripts', 'migrate.ts')], { env })

test('npm run migrate takes the steps that are due, once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'migrate-'))
  const first = await migrate({ DATA_DIR: dataDir })
  const taken = `migrate: took ${Object.keys(migrations).join(', ')}\n`
  assert.equal(first.stdout, `${taken}migrate: the schema is up to date\n`)
  const second = await migrate({ DATA_DIR: dataDir })
  assert.equal(second.stdout, 'migrate: the schema is up to date\n')
  assert.ok(existsSync(join(dataDir, 'dataflowtools', 'records.sqlite')))
  rmSync(dataDir, { recursive: true })
})

test('npm run migrate says which settings are wrong, and ends with 1', async () => {
  await assert.rejects(migrate({ DB_PORT: 'many' }), { code: 1, stderr: /migrate: .*DB_PORT/s })
})
