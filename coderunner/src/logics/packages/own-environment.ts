import { createHash } from 'node:crypto'
import type { EnvironmentStore } from './ports.ts'
import type { OwnEnvironment, PackageRules, PrepareEnvironment } from './steps.ts'

/** What an execution's own environment is made by. */
export interface OwnEnvironmentDeps {
  rules: PackageRules
  store: Pick<EnvironmentStore, 'recall' | 'remember'>
  prepare: PrepareEnvironment
}

/** Makes it. What was resolved not long ago is not resolved again. */
export const makeOwnEnvironment =
  ({ rules, store, prepare }: OwnEnvironmentDeps): OwnEnvironment =>
  async (requirements, context) => {
    const names = [...new Set(requirements.map(({ name }) => name))]
    rules.checkNames(names)
    const texts = [...new Set(requirements.map(({ text }) => text))].sort()
    const key = createHash('sha256').update(texts.join('\n')).digest('hex')
    const known = await store.recall(context.owner, key)
    if (known !== null) return known
    const environment = await prepare(
      {
        requirements: texts,
        base: 'overridable',
        preferred: {},
        isDenied: rules.isDenied,
        reach: 'index',
        asked: names,
      },
      context,
    )
    if (environment !== null) await store.remember(context.owner, key, environment)
    return environment
  }
