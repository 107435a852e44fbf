import type { Sandbox } from '../logics/execution/ports.ts'
import {
  makeChooseEnvironment,
  makeOwnersEnvironment,
} from '../logics/packages/choose-environment.ts'
import { counted } from '../logics/packages/counted.ts'
import { EnvironmentUses } from '../logics/packages/environment-uses.ts'
import { type Install, makeInstall } from '../logics/packages/install.ts'
import { type ListPackages, makeListPackages } from '../logics/packages/list-packages.ts'
import { makeMissingModules } from '../logics/packages/missing-modules.ts'
import { makeOwnEnvironment } from '../logics/packages/own-environment.ts'
import { makePackageRules, type PackageRulesOptions } from '../logics/packages/package-rules.ts'
import type {
  DistributionIndex,
  EnvironmentStore,
  PackageResolver,
} from '../logics/packages/ports.ts'
import { makePrepareEnvironment } from '../logics/packages/prepare-environment.ts'
import type {
  ChooseEnvironment,
  OwnersEnvironment,
  PackageRules,
} from '../logics/packages/steps.ts'
import { makeSweepEnvironments } from '../logics/packages/sweep-environments.ts'
import type { Environment } from '../logics/packages/types.ts'
import { makeUninstall, type Uninstall } from '../logics/packages/uninstall.ts'
import { makeVerifyImports } from '../logics/packages/verify-imports.ts'
import { InTurn } from '../utils/in-turn.ts'

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
