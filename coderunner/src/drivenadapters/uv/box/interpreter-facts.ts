import { cp, mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { commonFailure } from '../errors.ts'
import type { Folders } from '../folders.ts'
import { discard, inWorkFolder } from '../work-folder.ts'
import { giveToBox, runInBox } from './package-box.ts'
import type { PackageBoxParts } from './prepare-package-box.ts'

const askMaxMs = 60_000

/**
 * Has uv ask the interpreter what it is, in a box without network, and keeps the answer: uv asks anew
 * for every cache otherwise, which takes a tenth of a second.
 */
export const learnInterpreterFacts = async (
  parts: PackageBoxParts,
  folders: Folders,
): Promise<void> => {
  await inWorkFolder(folders, async (work) => {
    const inside = join(work, 'box')
    await mkdir(inside, { mode: 0o700 })
    await giveToBox(inside)
    const result = await runInBox(
      parts,
      {
        reach: { hasNetwork: false, writable: { work: inside }, readable: {}, asTheyAre: [] },
        uvArguments: ({ python, of }) => [
          ...['pip', 'list', '--quiet', '--offline', '--python', python],
          ...['--target', join(of('work'), 'none')],
        ],
        environment: ({ of }) => ({ UV_CACHE_DIR: join(of('work'), 'cache') }),
        watched: null,
      },
      AbortSignal.timeout(askMaxMs),
    )
    if (result.exitCode !== 0) {
      const failure = commonFailure(result, (text) => text)
      throw failure ?? new Error(`uv cannot be run in its box: ${result.said}`)
    }
    await discard(folders.interpreterFacts)
    await rename(join(inside, 'cache'), folders.interpreterFacts)
  })
}

/** Lays the answer into a cache; a link that it may hold is copied as a link. */
export const layInterpreterFacts = async (folders: Folders, cache: string): Promise<void> => {
  const names = await readdir(folders.interpreterFacts)
  const own = names.filter((name) => name.startsWith('interpreter-'))
  await Promise.all(
    own.map((name) =>
      cp(join(folders.interpreterFacts, name), join(cache, name), {
        recursive: true,
        verbatimSymlinks: true,
      }),
    ),
  )
}
