import { openPackages } from '../../../src/drivenadapters/uv/open-packages.ts'

/** Installs one package as whoever runs this, and prints what becomes importable; all paths are given. */
const [uvBin = '', pythonBin = '', sitePackages = '', dataDir = '', isolation, indexUrl = ''] =
  process.argv.slice(2)

const packages = await openPackages({
  ...{ uvBin, pythonBin, sitePackages, dataDir, indexUrl },
  isolation: isolation === 'landlock' ? 'landlock' : 'auto',
  ...{ packageMaxBytes: 2 ** 20, packageTimeoutMs: 60_000, environmentsMaxBytes: 2 ** 30 },
  logger: { info: () => undefined, warn: () => undefined },
})
const context = {
  ...{ owner: 'me', signal: new AbortController().signal },
  onProgress: () => undefined,
}
const lock = await packages.resolver.resolve(
  {
    ...{ requirements: ['good'], base: 'kept', preferred: {}, reach: 'index' },
    isDenied: () => false,
  },
  context,
)
const { importNames, folder } = await packages.store.settle(
  await packages.store.build(lock, context),
)
await packages.store.remove({ folder })
await packages.store.sweep()
console.log(importNames.join(' '))
