import type { FileRecords } from '../../../logics/files/ports.ts'
import type { Database } from '../database.ts'
import { makeAddFile } from './add-file.ts'
import { makeExpireFiles } from './expire-files.ts'
import { makeFindFile } from './find-file.ts'
import { makeForgetBlobs } from './forget-blobs.ts'
import { makeKnownBlobs } from './known-blobs.ts'
import { makeListFiles } from './list-files.ts'
import { makeRemoveFile } from './remove-file.ts'
import { makeUpdateFile } from './update-file.ts'

/** The records of files in a database that is migrated; its errors are not translated yet. */
export const makeFileRecords = (
  database: Database,
  now: () => number,
): Omit<FileRecords, 'ping'> => ({
  add: makeAddFile(database),
  find: makeFindFile(database),
  list: makeListFiles(database),
  update: makeUpdateFile(database, now),
  remove: makeRemoveFile(database),
  expire: makeExpireFiles(database),
  forgetBlobs: makeForgetBlobs(database),
  knownBlobs: makeKnownBlobs(database),
})
