import { InTurn } from '../../utils/in-turn.ts'
import type { Sandbox } from '../execution/ports.ts'
import {
  type ChooseEnvironment,
  makeChooseEnvironment,
  makeOwnersEnvironment,
  type OwnersEnvironment,
} from './choose-environment.ts'
import { counted } from './counted.ts'
import { EnvironmentUses } from './environment-uses.ts'
import { type Install, makeInstall } from './install.ts'
import { type ListPackages, makeListPackages } from './list-packages.ts'
import { makeMissingModules } from './missing-modules.ts'
import { makeOwnEnvironment } from './own-environment.ts'
import { makePackageRules, type PackageRules, type PackageRulesOptions } from './package-rules.ts'
import type { DistributionIndex, EnvironmentStore, PackageResolver } from './ports.ts'
import { makePrepareEnvironment } from './prepare-environment.ts'
import { makeSweepEnvironments } from './sweep-environments.ts'
import type { Environment } from './types.ts'
import { makeUninstall, type Uninstall } from './uninstall.ts'
import { makeVerifyImports } from './verify-imports.ts'

/** What the packages' use cases are made of. */
export interface PackageUseCaseDeps {
  rules: PackageRulesOptions
  resolver: PackageResolver
  store: EnvironmentStore
  distributions: DistributionIndex
  sandbox: Sandbox
  maxExecutionMs: number
  maxMemoryBytes: number
  timeoutMs: number
  autoInstallImports: boolean
  onBuilt: (environment: Environment, durationMs: number) => void
  onSweepFailed: (error: unknown) => void
  onChange: (action: 'install' | 'uninstall', outcome: string) => void
}

/** What can be asked about packages. */
export interface PackageUseCases {
  rules: PackageRules
  install: Install
  uninstall: Uninstall
  listPackages: ListPackages
  chooseEnvironment: ChooseEnvironment
  ofOwner: OwnersEnvironment
  sweep: () => Promise<void>
}

/** Puts them together: they share the rules, the line of each owner, and what is in use. */
export const makePackageUseCases = (deps: PackageUseCaseDeps): PackageUseCases => {
  const { store, sandbox, distributions, onChange } = deps
  const rules = makePackageRules(deps.rules)
  const uses = new EnvironmentUses()
  const inTurn = new InTurn()
  const sweepNow = makeSweepEnvironments({ store, uses, sandbox })
  const sweep = () => inTurn.run('sweep', sweepNow)
  const onBuilt: PackageUseCaseDeps['onBuilt'] = (environment, durationMs) => {
    deps.onBuilt(environment, durationMs)
    sweep().catch(deps.onSweepFailed)
  }
  const prepare = makePrepareEnvironment({
    ...{ ...deps, uses, onBuilt },
    verifyImports: makeVerifyImports(deps),
  })
  const changes = { rules, store, prepare, inTurn: new InTurn() }
  const ownEnvironment = makeOwnEnvironment({ rules, store, prepare })
  const missingModules = makeMissingModules({ rules, sandbox, distributions, ownEnvironment })
  return {
    rules,
    install: counted(makeInstall(changes), (outcome) => onChange('install', outcome)),
    uninstall: counted(makeUninstall(changes), (outcome) => onChange('uninstall', outcome)),
    listPackages: makeListPackages(store),
    chooseEnvironment: makeChooseEnvironment({
      ...{ rules, store, uses, ownEnvironment, missingModules, sandbox },
      autoInstallImports: deps.autoInstallImports,
    }),
    ofOwner: makeOwnersEnvironment({ store, uses }),
    sweep,
  }
}
