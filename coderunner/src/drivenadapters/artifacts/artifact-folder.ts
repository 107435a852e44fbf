import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArtifactStore } from '../../logics/execution/ports.ts'
import type { Artifact, KeptArtifact } from '../../logics/execution/types.ts'

/** Where artifacts are kept, for how long, and how much of them at most. */
export interface ArtifactFolderOptions {
  folder: string
  ttlMs: number
  maxBytes: number
  now?: () => number
}

/** What is written beside the files of one execution; file number n is called `n`. */
interface Manifest {
  owner: string
  expiresAt: number
  sizeBytes: number
  files: Omit<Artifact, 'content'>[]
}

const idForm = /^[0-9a-f-]{36}$/

const readManifest = async (folder: string): Promise<Manifest | null> => {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  } catch {
    return null
  }
}

const toManifest = (
  owner: string,
  artifacts: readonly Artifact[],
  expiresAt: number,
): Manifest => ({
  owner,
  expiresAt,
  sizeBytes: artifacts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  files: artifacts.map(({ content: _content, ...rest }) => rest),
})

/** Writes beside and renames, so that a reader sees all of an execution or nothing. */
const writeAll = async (
  folder: string,
  manifest: Manifest,
  artifacts: readonly Artifact[],
): Promise<void> => {
  const beside = `${folder}.part`
  await rm(beside, { recursive: true, force: true })
  try {
    await mkdir(beside, { recursive: true, mode: 0o700 })
    // All have ended, well or not, before what is there is removed.
    const writes = artifacts.map(({ content }, n) => writeFile(join(beside, String(n)), content))
    for (const write of await Promise.allSettled(writes)) {
      if (write.status === 'rejected') throw write.reason
    }
    await writeFile(join(beside, 'manifest.json'), JSON.stringify(manifest))
    await rm(folder, { recursive: true, force: true })
    await rename(beside, folder)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
}

/** Names of what has expired and, oldest first, of what is above the cap. */
const superfluous = (
  kept: readonly { name: string; manifest: Manifest | null }[],
  now: number,
  maxBytes: number,
): string[] => {
  let sizeBytes = 0
  return [...kept]
    .sort((a, b) => (b.manifest?.expiresAt ?? 0) - (a.manifest?.expiresAt ?? 0))
    .filter(({ manifest }) => {
      sizeBytes += manifest?.sizeBytes ?? 0
      return manifest === null || manifest.expiresAt <= now || sizeBytes > maxBytes
    })
    .map(({ name }) => name)
}

/**
 * Keeps artifacts in a folder: one folder an execution, with a manifest that names the owner. The first
 * sweep, which is to come before the first use, drops what a crash left half written as well.
 */
export const makeArtifactFolder = (options: ArtifactFolderOptions): ArtifactStore => {
  const { folder, ttlMs, maxBytes, now = Date.now } = options
  let writtenBytes = 0
  let isFirstSweep = true

  const dropBroken = (names: readonly string[]): Promise<unknown> =>
    Promise.all(
      names
        .filter((name) => name.endsWith('.part'))
        .map((name) => rm(join(folder, name), { recursive: true, force: true })),
    )

  const sweep = async (): Promise<void> => {
    writtenBytes = 0
    const names = await readdir(folder).catch(() => [])
    if (isFirstSweep) {
      isFirstSweep = false
      await dropBroken(names)
    }
    const kept = await Promise.all(
      names
        .filter((name) => idForm.test(name))
        .map(async (name) => ({ name, manifest: await readManifest(join(folder, name)) })),
    )
    const gone = superfluous(kept, now(), maxBytes)
    await Promise.all(gone.map((name) => rm(join(folder, name), { recursive: true, force: true })))
  }

  return {
    keep: async (owner, executionId, artifacts) => {
      const manifest = toManifest(owner, artifacts, now() + ttlMs)
      await writeAll(join(folder, executionId), manifest, artifacts)
      writtenBytes += manifest.sizeBytes
      if (writtenBytes > maxBytes / 8) {
        await sweep()
      }
    },
    open: async (owner, executionId, path) => {
      const place = join(folder, idForm.test(executionId) ? executionId : 'none')
      const manifest = await readManifest(place)
      const index = manifest?.files.findIndex((file) => file.path === path) ?? -1
      const file = manifest?.files[index]
      if (manifest?.owner !== owner || file === undefined || manifest.expiresAt <= now()) {
        return null
      }
      const read: KeptArtifact['read'] = (range) =>
        createReadStream(join(place, String(index)), range ?? {})
      return { ...file, read }
    },
    sweep,
  }
}
