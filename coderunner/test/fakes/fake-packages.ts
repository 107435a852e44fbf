import { AppError } from '../../src/errors/app-error.ts'
import type {
  DistributionIndex,
  EnvironmentStore,
  PackageResolver,
  ResolveOrder,
} from '../../src/logics/packages/ports.ts'
import type {
  BuildContext,
  Environment,
  Installed,
  InstalledPackage,
  Lock,
} from '../../src/logics/packages/types.ts'
import { readRequirement } from '../../src/utils/requirement.ts'

/** A package of the fake index: its versions, oldest first, and what every one of them needs. */
export interface FakePackage {
  versions: string[]
  requires?: string[]
  hasWheels?: boolean
}

const nothing: Installed = { requested: {}, environment: null }

const describePackage = (name: string, version: string, requires: string[]): InstalledPackage => ({
  ...{ name, version, requires },
  summary: `${name} for tests`,
  sizeBytes: 100,
  importNames: [name.replaceAll('-', '_')],
})

/** An index and a store in memory: versions by `==` alone, environments that are only told of. */
export class FakePackages implements PackageResolver, EnvironmentStore, DistributionIndex {
  readonly index = new Map<string, FakePackage>()
  readonly basePackages: InstalledPackage[] = [describePackage('numpy', '2.0', [])]
  readonly orders: ResolveOrder[] = []
  readonly settled = new Map<string, Environment>()
  readonly removed: string[] = []
  readonly #owners = new Map<string, Installed>()
  readonly #keys = new Map<string, Environment>()
  /** Awaited by every build. */
  onBuild: (context: BuildContext) => Promise<void> = async () => undefined
  maxBytes = Number.POSITIVE_INFINITY

  async resolve(order: ResolveOrder): Promise<Lock> {
    this.orders.push(order)
    const found = new Map<string, string>()
    const add = (name: string, text: string): void => {
      if (this.basePackages.some((one) => one.name === name && !text.includes('=='))) return
      const version = this.#versionOf(name, text, order)
      if (found.has(name) && found.get(name) !== version) {
        throw new AppError('package_conflict', `${name} cannot be two versions at once`)
      }
      found.set(name, version)
      for (const needed of this.index.get(name)?.requires ?? []) add(needed, needed)
    }
    const met = order.requirements.filter((text) => !text.includes('python_version < "3"'))
    for (const text of met) add(readRequirement(text)?.name ?? '', text)
    const packages = [...found].map(([name, version]) => ({
      ...{ name, version },
      sha256: `${name}-${version}`,
      sizeBytes: 100,
    }))
    packages.sort((a, b) => (a.name < b.name ? -1 : 1))
    return { digest: packages.map(({ sha256 }) => sha256).join('+'), packages }
  }

  #versionOf(name: string, text: string, { preferred }: ResolveOrder): string {
    const known = this.index.get(name)
    if (known === undefined) throw new AppError('package_not_found', `there is no package ${name}`)
    if (known.hasWheels === false) {
      throw new AppError('package_no_wheel', `no wheel of ${name}. Because ${name} has no wheels`)
    }
    const pinned = /==([\w.]+)/.exec(text)?.[1]
    const version = pinned ?? preferred[name] ?? (known.versions.at(-1) as string)
    if (known.versions.includes(version)) return version
    throw new AppError('package_not_found', `there is no ${name} ${version}`)
  }

  distributionOf(module: string): string | null {
    const [top = ''] = module.split('.')
    return top === 'yaml' ? 'pyyaml' : top
  }

  async base(): Promise<InstalledPackage[]> {
    return this.basePackages
  }

  async find(owner: string, lock: Lock): Promise<Environment | null> {
    return this.settled.get(`${owner}:${lock.digest}`) ?? null
  }

  async build(lock: Lock, context: BuildContext): Promise<Environment> {
    lock.packages.forEach(({ name }, index) => {
      const progress = { name, done: index + 1, total: lock.packages.length }
      context.onProgress({ step: 'downloading', ...progress })
    })
    context.onProgress({ step: 'installing' })
    await this.onBuild(context)
    const packages = lock.packages.map(({ name, version }) =>
      describePackage(name, version, this.index.get(name)?.requires ?? []),
    )
    const digest = `${context.owner}:${lock.digest}`
    return {
      ...{ digest, packages },
      folder: `${digest}.new`,
      importNames: packages.flatMap(({ importNames }) => importNames),
      overridesBase: packages.some(({ name }) => name === 'numpy'),
      sizeBytes: packages.length * 100,
    }
  }

  async settle(environment: Environment): Promise<Environment> {
    const settled = { ...environment, folder: environment.digest }
    this.settled.set(settled.digest, settled)
    return settled
  }

  async remove({ folder }: { folder: string }): Promise<void> {
    this.removed.push(folder)
    this.settled.delete(folder)
  }

  async installed(owner: string): Promise<Installed> {
    return this.#owners.get(owner) ?? nothing
  }

  async switchTo(owner: string, installed: Installed): Promise<void> {
    this.#owners.set(owner, installed)
  }

  async recall(owner: string, key: string): Promise<Environment | null> {
    const known = this.#keys.get(`${owner}:${key}`)
    return known === undefined ? null : (this.settled.get(known.digest) ?? null)
  }

  async remember(owner: string, key: string, environment: Environment): Promise<void> {
    this.#keys.set(`${owner}:${key}`, environment)
  }

  async evictable() {
    const pointed = [...this.#owners.values()].map(({ environment }) => environment?.digest)
    const environments = [...this.settled.values()].filter(
      ({ digest }) => !pointed.includes(digest),
    )
    const totalBytes = (await this.usage()).totalBytes
    return { environments, totalBytes, maxBytes: this.maxBytes }
  }

  async usage() {
    const all = [...this.settled.values()]
    const totalBytes = all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    return { environmentCount: all.length, totalBytes }
  }

  async sweep(): Promise<void> {}
}
