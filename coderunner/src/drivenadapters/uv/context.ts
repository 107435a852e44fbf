import type { PackageBoxParts } from './box/prepare-package-box.ts'
import type { Base } from './distribution/read-base.ts'
import type { Redact } from './errors.ts'
import type { Folders } from './folders.ts'
import type { NetworkSettings } from './index/network-settings.ts'
import type { PackagesOptions } from './options.ts'

/** What is found out once, when the first package is asked for. */
export interface Prepared {
  parts: PackageBoxParts
  network: NetworkSettings
  redact: Redact
}

/** What the parts of this adapter share. What is asked for first is made then, and once. */
export interface PackagesContext {
  options: PackagesOptions
  folders: Folders
  now: () => number
  /** The interpreter's version, such as `3.13.2`. */
  pythonVersion: () => Promise<string>
  base: () => Promise<Base>
  /** Throws `package_installer_missing`. */
  prepare: () => Promise<Prepared>
  /** Resolutions under way; while there are any, uv's cache is left alone. */
  resolutions: { count: number }
}
