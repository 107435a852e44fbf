import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BoxResult, giveToBox, runInBox } from '../box/package-box.ts'
import type { PlacesInBox } from '../box/package-box-command.ts'
import type { PackagesContext } from '../context.ts'
import { readPlainFile } from '../read-plain-file.ts'
import { ensureBaseWheels } from './base-wheels.ts'
import { requirementFile } from './requirement-file.ts'

/** What uv is asked. */
export interface Question {
  requirements: readonly string[]
  /** Versions that must be these, as requirements. */
  constraints: readonly string[]
  /** Versions to take where that is possible, by name. */
  preferred: Readonly<Record<string, string>>
  /** Whether uv is shown the packages of the base, for an index that does not have them. */
  hasBase: boolean
  /** Whether what is known of the index is taken as it is. */
  isOffline: boolean
}

/** uv's answer; `lock` is null when it found none. */
export interface Answer extends BoxResult {
  lock: string | null
}

const lockMaxBytes = 16 * 1024 ** 2
/** Metadata of some thousand packages; what a hostile index may fill. */
const cacheMaxBytes = 512 * 1024 ** 2

/** Has uv find versions, in a box that reaches the index and writes its cache and `work` alone. */
export const runResolution = async (
  context: PackagesContext,
  work: string,
  question: Question,
  signal: AbortSignal,
): Promise<Answer> => {
  const { parts, network } = await context.prepare()
  const base = await ensureBaseWheels(await context.base(), context.folders.baseWheels)
  const lockPath = join(work, 'pylock.toml')
  await Promise.all([
    writeFile(join(work, 'requirements.in'), requirementFile(question.requirements)),
    writeFile(join(work, 'constraints.txt'), requirementFile(question.constraints)),
    writePreferences(lockPath, question.preferred),
  ])
  await giveToBox(work)
  const result = await runInBox(
    parts,
    {
      reach: {
        hasNetwork: !question.isOffline,
        writable: { work, cache: context.folders.uvCache },
        readable: { base },
        asTheyAre: network.paths,
      },
      uvArguments: (places) => compileArguments(places, question),
      environment: ({ of }) => ({ ...network.variables, UV_CACHE_DIR: of('cache') }),
      watched: { folder: context.folders.uvCache, maxBytes: cacheMaxBytes, everyMs: 1000 },
    },
    signal,
  )
  const lock = result.exitCode === 0 ? await readPlainFile(lockPath, lockMaxBytes) : null
  return { ...result, lock }
}

const compileArguments = (
  { python, of }: PlacesInBox,
  { hasBase, isOffline }: Question,
): string[] => [
  ...['pip', 'compile', '--format', 'pylock.toml'],
  ...['--only-binary', ':all:', '--no-header', '--no-annotate', '--python', python],
  ...(hasBase ? ['--find-links', of('base')] : []),
  ...['--constraints', join(of('work'), 'constraints.txt')],
  ...['--output-file', join(of('work'), 'pylock.toml')],
  ...(isOffline ? ['--offline'] : []),
  ...['--', join(of('work'), 'requirements.in')],
]

/** uv keeps to the versions of the file that it is to write, where it can. */
const writePreferences = async (
  path: string,
  preferred: Readonly<Record<string, string>>,
): Promise<void> => {
  await rm(path, { force: true })
  const entries = Object.entries(preferred)
  if (entries.length === 0) return
  const packages = entries.map(
    ([name, version]) =>
      `[[packages]]\nname = ${JSON.stringify(name)}\nversion = ${JSON.stringify(version)}\n`,
  )
  const head = 'lock-version = "1.0"\ncreated-by = "coderunner"\n'
  await writeFile(path, [head, ...packages].join('\n'))
}
