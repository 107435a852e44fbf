import { after, before, describe } from 'node:test'
import { type Mariadb, startMariadb } from '../../servers/mariadb.ts'
import { fileRecordsContract } from './files-contract.ts'
import { openedRecords } from './opened-records.ts'
import { tagRecordsContract } from './tags-contract.ts'

let server: Mariadb
before(async () => {
  server = await startMariadb()
})
after(() => server.stop())

describe('files in MariaDB', () => fileRecordsContract(() => openedRecords(server)))
describe('tags in MariaDB', () => tagRecordsContract(() => openedRecords(server)))
