import { parse } from 'smol-toml'
import { normalizedName } from '../../../utils/normalized-name.ts'
import { bestWheel } from './best-wheel.ts'

/** A wheel that was chosen, with where to fetch it. */
export interface ResolvedWheel {
  name: string
  version: string
  url: string
  sha256: string
  sizeBytes: number | null
}

interface PylockWheel {
  url?: string
  path?: string
  size?: number | bigint
  hashes?: { sha256?: string }
}

interface PylockPackage {
  name: string
  version?: string
  wheels?: PylockWheel[]
}

/** Packages without a wheel that a lock can pin are a fault of the index. */
export class UnusableLockError extends Error {}

/**
 * Reads pylock.toml (PEP 751) as uv writes it for one machine: of each package the best wheel. Those
 * that `isKept` stay out of it.
 */
export const readLock = (
  text: string,
  pythonVersion: string,
  isKept: (name: string, version: string) => boolean,
): ResolvedWheel[] => {
  const { packages = [] } = parse(text) as unknown as { packages?: PylockPackage[] }
  return packages
    .map(({ name, version = '', wheels = [] }) => ({ name: normalizedName(name), version, wheels }))
    .filter(({ name, version }) => !isKept(name, version))
    .map(({ name, version, wheels }) => ({ name, version, ...choose(name, wheels, pythonVersion) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const choose = (name: string, wheels: readonly PylockWheel[], pythonVersion: string) => {
  const usable = wheels.filter(({ hashes }) => /^[0-9a-f]{64}$/.test(hashes?.sha256 ?? ''))
  const best = bestWheel(usable, fileNameOf, pythonVersion)
  if (best?.url === undefined) {
    throw new UnusableLockError(`the index gives no wheel of ${name} with a SHA-256 hash`)
  }
  return {
    url: withoutUser(best.url),
    sha256: String(best.hashes?.sha256),
    sizeBytes: best.size === undefined ? null : Number(best.size),
  }
}

const fileNameOf = ({ url = '' }: PylockWheel): string => {
  const path = URL.parse(url)?.pathname ?? ''
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
}

/** Users and passwords come from the settings of the index, which uv knows by its environment. */
const withoutUser = (url: string): string => {
  const parsed = new URL(url)
  parsed.username = ''
  parsed.password = ''
  return parsed.href
}
