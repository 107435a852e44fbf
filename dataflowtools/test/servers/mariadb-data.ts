import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cacheFolder = fileURLToPath(new URL('../../../.setup/test-servers', import.meta.url))

/**
 * Lays a fresh data folder of MariaDB at `folder`: a copy of one that is made once for each version,
 * as making one takes seconds.
 */
export const layMariadbData = (mariadbd: string, folder: string): void => {
  const version = execFileSync(mariadbd, ['--version'], { encoding: 'utf8' })
  const name = /Ver (\S+)/.exec(version)?.[1] ?? 'unknown'
  const cached = join(cacheFolder, `mariadb-${name}`)
  if (!existsSync(cached)) makeData(mariadbd, cached)
  cpSync(cached, folder, { recursive: true })
}

/** Made beside and renamed: of two that make one at once the later throws its own away. */
const makeData = (mariadbd: string, cached: string): void => {
  mkdirSync(dirname(cached), { recursive: true })
  const beside = mkdtempSync(`${cached}-`)
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
  const options = [
    '--no-defaults',
    '--bootstrap',
    '--innodb-log-file-size=16M',
    `--datadir=${beside}`,
    `--tmpdir=${dirname(cached)}`,
    ...asRoot,
  ]
  execFileSync(mariadbd, options, { input: systemTables(), stdio: ['pipe', 'ignore', 'pipe'] })
  try {
    renameSync(beside, cached)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(cached)) throw error
  }
}

/** What mariadb-install-db feeds in; the program itself takes a part of the client's package. */
const systemTables = (): string => {
  const folder = ['/usr/share/mysql', '/usr/share/mariadb'].find((path) =>
    existsSync(join(path, 'mysql_system_tables.sql')),
  )
  if (!folder)
    throw new Error('the SQL of the system tables is missing: is mariadb-server-core whole?')
  const scripts = ['mysql_system_tables.sql', 'mysql_system_tables_data.sql']
  const texts = scripts.map((name) => readFileSync(join(folder, name), 'utf8'))
  return ['CREATE DATABASE mysql;', 'USE mysql;', ...texts].join('\n')
}
