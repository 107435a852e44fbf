import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../errors/app-error.ts'
import { layInterpreterFacts } from '../box/interpreter-facts.ts'
import { type BoxResult, filesMax, giveToBox, runInBox } from '../box/package-box.ts'
import type { PlacesInBox } from '../box/package-box-command.ts'
import type { PackagesContext } from '../context.ts'
import { commonFailure, tooLarge } from '../errors.ts'
import type { ResolvedWheel } from '../resolve/read-lock.ts'
import { uvSays } from './uv-says.ts'

/** Where a wheel is made: a work folder of its own, and where its files are to be in the end. */
export interface WheelPlaces {
  work: string
  files: string
}

/**
 * Fetches one wheel in a box that reaches the index, then unpacks and compiles it in one that reaches
 * nothing; both write a folder of their own alone, and the second has no secrets.
 */
export const fetchWheel = async (
  context: PackagesContext,
  wheel: ResolvedWheel,
  { work, files }: WheelPlaces,
  signal: AbortSignal,
): Promise<void> => {
  const inside = join(work, 'box')
  await mkdir(join(inside, 'cache'), { recursive: true, mode: 0o755 })
  await writeFile(join(inside, 'pylock.toml'), lockFile(wheel), { mode: 0o644 })
  await layInterpreterFacts(context.folders, join(inside, 'cache'))
  await giveToBox(inside)
  await run(context, wheel, inside, 'fetch', signal)
  await run(context, wheel, inside, 'unpack', signal)
  await rename(join(inside, 'target'), files)
}

type Step = 'fetch' | 'unpack'

/** uv leaves such files out, with a warning. */
const leadsOut = /Skipping unsafe file name/

const run = async (
  context: PackagesContext,
  wheel: ResolvedWheel,
  inside: string,
  step: Step,
  signal: AbortSignal,
): Promise<void> => {
  const { parts, network, redact } = await context.prepare()
  const { packageMaxBytes } = context.options
  const result = await runInBox(
    parts,
    {
      reach: {
        hasNetwork: step === 'fetch',
        writable: { work: inside },
        readable: {},
        asTheyAre: network.paths,
      },
      uvArguments: (places) => installArguments(places, step),
      environment: ({ of }) => ({
        ...(step === 'fetch' ? network.variables : {}),
        RUST_LOG: 'warn',
        UV_CACHE_DIR: join(of('work'), 'cache'),
        UV_LINK_MODE: 'hardlink',
        PYC_INVALIDATION_MODE: 'UNCHECKED_HASH',
      }),
      // Of what is unpacked, bytecode is about as much again, and the cache has a link of its own.
      watched: {
        folder: inside,
        maxBytes: packageMaxBytes * (step === 'fetch' ? 2 : 4),
        everyMs: 100,
      },
    },
    signal,
  )
  if (result.isTooLarge) {
    throw tooLarge(
      `${wheel.name} ${wheel.version} is too large when it is unpacked, or has more than ${filesMax} files`,
      packageMaxBytes,
    )
  }
  if (result.exitCode !== 0) throw failure(wheel, result, redact)
  if (leadsOut.test(result.said)) {
    const detail = `${wheel.name} ${wheel.version} has a file in it that leads out of its folder`
    throw new AppError('package_unreadable', detail, { cause: new Error(redact(result.said)) })
  }
}

const installArguments = ({ python, of }: PlacesInBox, step: Step): string[] => {
  const target = join(of('work'), step === 'fetch' ? 'fetched' : 'target')
  return [
    ...['pip', 'install', '--no-deps', '--only-binary', ':all:', '--require-hashes'],
    ...['--python', python, '--target', target],
    ...(step === 'unpack' ? ['--offline', '--compile-bytecode'] : []),
    ...['--requirements', join(of('work'), 'pylock.toml')],
  ]
}

const lockFile = ({ name, version, url, sha256, sizeBytes }: ResolvedWheel): string => {
  const text = JSON.stringify
  const size = sizeBytes === null ? '' : `size = ${sizeBytes}, `
  return `lock-version = "1.0"
created-by = "coderunner"

[[packages]]
name = ${text(name)}
version = ${text(version)}
wheels = [{ url = ${text(url)}, ${size}hashes = { sha256 = ${text(sha256)} } }]
`
}

const failure = (
  { name, version }: ResolvedWheel,
  result: BoxResult,
  redact: (text: string) => string,
): Error => {
  const common = commonFailure(result, redact)
  if (common !== null) return common
  const cause = new Error(redact(result.said))
  const detail = `${name} ${version}: ${uvSays(result.said, redact)}`
  return new AppError('package_unreadable', detail, { cause })
}
