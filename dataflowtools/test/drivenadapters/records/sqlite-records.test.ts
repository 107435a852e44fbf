import { describe } from 'node:test'
import { fileRecordsContract } from './files-contract.ts'
import { openedRecords } from './opened-records.ts'
import { tagRecordsContract } from './tags-contract.ts'

describe('files in SQLite', () => fileRecordsContract(() => openedRecords(null)))
describe('tags in SQLite', () => tagRecordsContract(() => openedRecords(null)))
