import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Migration, RecordsDialect } from './migration.ts'

/** The types of the columns; text is compared by its bytes in both databases. */
const columnTypes = (dialect: RecordsDialect) => {
  const type = (sqlite: string, mysql: string): RawBuilder<unknown> =>
    sql.raw(dialect === 'sqlite' ? sqlite : mysql)
  return {
    /** Of ASCII alone. */
    key: (length: number) =>
      type('text', `varchar(${length}) character set ascii collate ascii_bin`),
    text: (codePoints: number) => type('text', `varchar(${codePoints})`),
    longText: type('text', 'longtext'),
    /** 255 code points are at most 1,275 bytes after folding. */
    nameKey: type('blob', 'varbinary(1536)'),
    integer: type('integer', 'bigint'),
    flag: type('integer', 'tinyint'),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a table that is being made has no columns yet
type Table = CreateTableBuilder<any, any>

const makers = (db: Kysely<unknown>, dialect: RecordsDialect) => {
  const options =
    dialect === 'sqlite'
      ? sql`strict`
      : sql`engine = InnoDB row_format = dynamic default character set utf8mb4 collate utf8mb4_bin`
  const hasIndex = async (name: string): Promise<boolean> => {
    const { rows } =
      dialect === 'sqlite'
        ? await sql`select 1 from sqlite_master where type = 'index' and name = ${name}`.execute(db)
        : await sql`select 1 from information_schema.statistics
            where table_schema = database() and index_name = ${name}`.execute(db)
    return rows.length > 0
  }
  return {
    table: (name: string, define: (table: Table) => Table): Promise<void> =>
      define(db.schema.createTable(name).ifNotExists()).modifyEnd(options).execute(),
    index: async (name: string, table: string, columns: string[]): Promise<void> => {
      if (await hasIndex(name)) return
      await db.schema.createIndex(name).on(table).columns(columns).execute()
    },
  }
}

/** Blobs, files, tags, which file has which tag, and the marks of files whose time is over. */
export const filesAndTags: Migration = async (db, dialect) => {
  const { key, text, longText, nameKey, integer, flag } = columnTypes(dialect)
  const { table, index } = makers(db, dialect)

  await table('blobs', (blobs) =>
    blobs
      .addColumn('blob_key', key(255), (column) => column.primaryKey().notNull())
      .addColumn('sha256', key(64), (column) => column.notNull())
      .addColumn('size_bytes', integer, (column) => column.notNull())
      .addColumn('is_freed', flag, (column) => column.notNull().defaultTo(0))
      .addUniqueConstraint('blobs_by_content', ['sha256', 'size_bytes']),
  )
  await index('blobs_freed', 'blobs', ['is_freed'])

  await table('files', (files) =>
    files
      .addColumn('id', key(36), (column) => column.primaryKey().notNull())
      .addColumn('owner', text(190), (column) => column.notNull())
      .addColumn('blob_key', key(255), (column) => column.notNull())
      .addColumn('name', text(255), (column) => column.notNull())
      .addColumn('name_key', nameKey, (column) => column.notNull())
      .addColumn('mime_type', text(190), (column) => column.notNull())
      .addColumn('properties', longText, (column) => column.notNull())
      .addColumn('metadata', longText, (column) => column.notNull())
      .addColumn('created_at', integer, (column) => column.notNull())
      .addColumn('updated_at', integer, (column) => column.notNull())
      .addColumn('expires_at', integer)
      .addForeignKeyConstraint('files_blob', ['blob_key'], 'blobs', ['blob_key']),
  )
  await index('files_of_owner', 'files', ['owner', 'id', 'created_at', 'mime_type'])
  await index('files_by_blob', 'files', ['blob_key'])
  await index('files_by_expiry', 'files', ['expires_at'])

  await table('expired_files', (marks) =>
    marks
      .addColumn('id', key(36), (column) => column.primaryKey().notNull())
      .addColumn('owner', text(190), (column) => column.notNull())
      .addColumn('expired_at', integer, (column) => column.notNull()),
  )

  await table('tags', (tags) =>
    tags
      .addColumn('id', key(36), (column) => column.primaryKey().notNull())
      .addColumn('owner', text(190), (column) => column.notNull())
      .addColumn('name', text(255), (column) => column.notNull())
      .addColumn('name_key', nameKey, (column) => column.notNull())
      .addColumn('color', text(255))
      .addColumn('description', longText, (column) => column.notNull())
      .addColumn('rules', longText, (column) => column.notNull())
      .addColumn('has_rules', flag, (column) => column.notNull())
      .addColumn('created_at', integer, (column) => column.notNull())
      .addColumn('updated_at', integer, (column) => column.notNull())
      .addUniqueConstraint('tags_by_name', ['owner', 'name_key']),
  )

  await table('file_tags', (assignments) =>
    assignments
      .addColumn('file_id', key(36), (column) => column.notNull())
      .addColumn('tag_id', key(36), (column) => column.notNull())
      .addPrimaryKeyConstraint('file_tags_key', ['file_id', 'tag_id'])
      .addForeignKeyConstraint('file_tags_file', ['file_id'], 'files', ['id'], (constraint) =>
        constraint.onDelete('cascade'),
      )
      .addForeignKeyConstraint('file_tags_tag', ['tag_id'], 'tags', ['id'], (constraint) =>
        constraint.onDelete('cascade'),
      ),
  )
  await index('file_tags_by_tag', 'file_tags', ['tag_id', 'file_id'])
}
