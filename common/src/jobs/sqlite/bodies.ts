import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

/** What a body is to its job. */
export type BodyRole = 'payload' | 'result'

/** A body on its way into the store: small ones go into the row, big ones are a file by then. */
export interface PreparedBody {
  contentType: string
  content: Buffer | null
  file: string | null
  sizeBytes: number
}

/** Payloads and results; above `inlineMaxBytes` they are files beside the database. */
export interface Bodies {
  /** Where the files are. */
  directory: string
  /** Writes the file, if one is needed, so that `put` can be part of a transaction. */
  prepare(contentType: string, content: Buffer): Promise<PreparedBody>
  put(jobId: string, role: BodyRole, body: PreparedBody): void
  get(jobId: string, role: BodyRole): Promise<{ contentType: string; body: Buffer } | null>
  /** Forgets a job's body and returns the file to delete after the commit. */
  forget(jobId: string, role: BodyRole): string | null
  deleteFile(file: string | null): Promise<void>
  /** Deletes files that no row names and that are older than an hour: a crash left them. */
  deleteOrphans(nowMs: number): Promise<void>
}

const HOUR_MS = 3_600_000

/** Makes the body store in `directory`, which only this user can read. */
export const makeBodies = (
  database: DatabaseSync,
  directory: string,
  inlineMaxBytes: number,
): Bodies => {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const insert = database.prepare(
    `INSERT OR REPLACE INTO bodies (job_id, role, content_type, content, file, size)
    VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const select = database.prepare('SELECT * FROM bodies WHERE job_id = ? AND role = ?')
  const remove = database.prepare('DELETE FROM bodies WHERE job_id = ? AND role = ? RETURNING file')
  const named = database.prepare('SELECT 1 FROM bodies WHERE file = ?')

  const writeBig = async (content: Buffer): Promise<string> => {
    const file = `${randomUUID()}.body`
    const path = join(directory, file)
    try {
      await writeFile(`${path}.part`, content, { mode: 0o600 })
      await rename(`${path}.part`, path)
    } catch (error) {
      await rm(`${path}.part`, { force: true })
      throw error
    }
    return file
  }
  const deleteFile = async (file: string | null): Promise<void> => {
    if (file !== null) await rm(join(directory, file), { force: true })
  }
  return {
    directory,
    prepare: async (contentType, content) => {
      const sizeBytes = content.length
      return sizeBytes <= inlineMaxBytes
        ? { contentType, content, file: null, sizeBytes }
        : { contentType, content: null, file: await writeBig(content), sizeBytes }
    },
    put: (jobId, role, body) => {
      insert.run(jobId, role, body.contentType, body.content, body.file, body.sizeBytes)
    },
    get: async (jobId, role) => {
      const row = select.get(jobId, role)
      if (!row) return null
      const body =
        row.file === null
          ? Buffer.from(row.content as Uint8Array)
          : await readFile(join(directory, String(row.file)))
      return { contentType: String(row.content_type), body }
    },
    forget: (jobId, role) => (remove.get(jobId, role)?.file as string | null | undefined) ?? null,
    deleteFile,
    deleteOrphans: async (nowMs) => {
      for (const file of await readdir(directory)) {
        const found = await stat(join(directory, file)).catch(() => null)
        const old = found !== null && found.mtimeMs < nowMs - HOUR_MS
        if (old && !named.get(file)) await deleteFile(file)
      }
    },
  }
}
