import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { IsolationProbe } from '@coderunner/common/box/probe.ts'
import type { SandboxDescription } from '../../logics/execution/ports.ts'
import type { IsolationTier } from '../../logics/execution/types.ts'
import type { PythonFacts } from '../box/python-facts.ts'
import type { SandboxOptions } from './options.ts'

/** What `describeSandbox` tells of. */
export interface DescriptionParts {
  options: SandboxOptions
  tier: IsolationTier
  probe: IsolationProbe
  facts: PythonFacts
  digest: string
  hasCgroup: boolean
}

/** The isolation that is really active, and what programs find. */
export const describeSandbox = async (parts: DescriptionParts): Promise<SandboxDescription> => {
  const { options, tier, facts, digest } = parts
  const packages = await listPackages(options.sitePackages)
  return {
    isolation: tier,
    layers: layersOf(parts),
    languageGuard: options.languageGuard,
    pythonVersion: facts.version,
    importsAllowed: options.importsAllowed,
    environments: [{ digest, kind: 'base', packages }],
    concurrency: options.concurrency,
    queueMax: options.queueMax,
  }
}

/** An environment is named by its folder, `environments/<digest>/site-packages`; elsewhere by its place. */
export const environmentDigest = (sitePackages: string): string => {
  const name = basename(dirname(sitePackages))
  if (/^[0-9a-f]{12,64}$/.test(name)) return name
  return createHash('sha256').update(sitePackages).digest('hex').slice(0, 16)
}

const layersOf = ({
  tier,
  probe,
  options,
  hasCgroup,
}: DescriptionParts): SandboxDescription['layers'] => {
  const hasNamespaces = tier === 'namespaces'
  const { landlock } = probe
  return [
    { name: 'namespaces', active: hasNamespaces, detail: namespacesDetail(hasNamespaces, probe) },
    {
      name: 'landlock',
      active: landlock.available,
      detail:
        landlock.available && landlock.abi < 6
          ? `${landlock.reason}: no scope for signals`
          : landlock.reason,
    },
    {
      name: 'seccomp',
      active: true,
      detail: 'an allow-list of system calls; no sockets, no new processes',
    },
    {
      name: 'rlimits',
      active: true,
      detail:
        'memory that can be written to, mapped files, CPU seconds, file size, open files, threads',
    },
    {
      name: 'cgroup',
      active: hasCgroup,
      detail: hasCgroup
        ? 'memory and CPU of all executions together (cgroup v2)'
        : 'no cgroup v2 with memory and cpu is delegated to the service; rlimits bound each execution',
    },
    {
      name: 'language',
      active: options.languageGuard,
      detail: 'RestrictedPython with an import whitelist',
    },
  ]
}

const namespacesDetail = (isActive: boolean, probe: IsolationProbe): string =>
  isActive
    ? 'user, pid, mount and ipc for each execution; no network; a private tmpfs as the only disk'
    : `${probe.namespaces.reason}; stat and readlink of host paths are not mediated, disk is bounded by file and folder`

const listPackages = async (sitePackages: string): Promise<{ name: string; version: string }[]> => {
  const names = await readdir(sitePackages).catch(() => [])
  const infos = names.filter((name) => name.endsWith('.dist-info'))
  const packages = await Promise.all(
    infos.map((name) => readPackage(join(sitePackages, name, 'METADATA'))),
  )
  return packages
    .filter((item) => item.name !== '')
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

const readPackage = async (path: string): Promise<{ name: string; version: string }> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  const field = (name: string): string =>
    new RegExp(`^${name}: (.+)$`, 'm').exec(text)?.[1]?.trim() ?? ''
  return { name: field('Name'), version: field('Version') }
}
