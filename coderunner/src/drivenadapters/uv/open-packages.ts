import { AppError } from '../../errors/app-error.ts'
import type { EnvironmentStore, PackageResolver } from '../../logics/packages/ports.ts'
import { readPythonFacts } from '../box/python-facts.ts'
import { layInterpreterFacts, learnInterpreterFacts } from './box/interpreter-facts.ts'
import { giveToBox } from './box/package-box.ts'
import { preparePackageBox } from './box/prepare-package-box.ts'
import type { PackagesContext, Prepared } from './context.ts'
import { readBase } from './distribution/read-base.ts'
import { makeEnvironmentStore } from './environments/environment-store.ts'
import { type Folders, foldersIn, makeFolders } from './folders.ts'
import { readNetworkSettings } from './index/network-settings.ts'
import { makeRedact } from './index/redact.ts'
import { once } from './once.ts'
import type { PackagesOptions } from './options.ts'
import { KnownWheels } from './resolve/known-wheels.ts'
import { makeResolver } from './resolve/resolver.ts'
import { WheelStore } from './wheels/wheel-store.ts'

/** The packages of this service: finding versions, and keeping environments. */
export interface Packages {
  resolver: PackageResolver
  store: EnvironmentStore
}

/**
 * Opens the store of environments below `DATA_DIR/packages`. Nothing is started or asked before it is
 * needed: what pip is set up to use, and what the machine can isolate with, is found out by the first
 * who asks for a package.
 */
export const openPackages = async (options: PackagesOptions): Promise<Packages> => {
  const folders = foldersIn(options.dataDir)
  await makeFolders(folders)
  const context = makeContext(options)
  const known = new KnownWheels()
  const wheels = new WheelStore(context)
  return {
    resolver: makeResolver(context, known),
    store: makeEnvironmentStore({ context, known, wheels }),
  }
}

const makeContext = (options: PackagesOptions): PackagesContext => {
  const folders = foldersIn(options.dataDir)
  const pythonVersion = once(async () => (await readPythonFacts(options.pythonBin)).version)
  return {
    ...{ options, folders, pythonVersion },
    now: options.now ?? Date.now,
    base: once(async () => readBase(options.sitePackages, await pythonVersion())),
    prepare: once(() => prepare(options, folders)),
    resolutions: { count: 0 },
  }
}

const prepare = async (options: PackagesOptions, folders: Folders): Promise<Prepared> => {
  const { uvBin } = options
  if (uvBin === null) {
    throw new AppError('package_installer_missing', 'the set-up, which brings uv, was not run')
  }
  const [parts, network] = await Promise.all([
    prepareParts(options, folders, uvBin),
    readNetworkSettings(options, uvBin),
  ])
  return { parts, network, redact: makeRedact(network.variables) }
}

const prepareParts = async (options: PackagesOptions, folders: Folders, uvBin: string) => {
  const parts = await preparePackageBox(options, uvBin)
  await learnInterpreterFacts(parts, folders)
  await layInterpreterFacts(folders, folders.uvCache)
  await giveToBox(folders.uvCache)
  return parts
}
