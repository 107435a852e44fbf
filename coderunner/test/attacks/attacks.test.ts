/** Every attack of this folder, in each column where it is tried: see README.md. */
import { describe, it } from 'node:test'
import { describeAfterEffects } from './after-effects.ts'
import {
  type Column,
  guardedOnLandlock,
  guardedPrelude,
  readAttacks,
  readPrelude,
} from './attack.ts'
import { concurrency } from './attack-sandbox.ts'
import { assertEnding, assertLeft } from './ending.ts'
import { describeEnvironments } from './environments.ts'
import { describeIdentity } from './identity.ts'
import { useColumns } from './use-columns.ts'

const prelude = readPrelude()
const attacks = readAttacks()
const columns = await useColumns()

/** Which line of a program's head tells how it must end in a column of this machine. */
const lineOf = (column: Column): Column | typeof guardedOnLandlock =>
  column === 'guarded' && !columns.names.includes('plain') ? guardedOnLandlock : column

const words = (name: string): string => name.replaceAll('_', ' ')

describe('attacks', { concurrency: 1 }, () => {
  for (const column of columns.names) {
    describe(title(column), { concurrency }, () => {
      for (const { topic, name, code, expected, limits, leaves } of attacks) {
        const ending = expected[lineOf(column)]
        it(`${topic}: ${words(name)} ${ending}`, async () => {
          const program = (column === 'guarded' ? guardedPrelude : prelude) + code
          const outcome = await columns.attempt(column, { code: program, ...limits })
          assertEnding(outcome, ending)
          assertLeft(outcome, outcome.status === 'rejected' ? [] : leaves)
        })
      }
    })
  }
  describeIdentity(columns.names.includes('plain'))
  describeAfterEffects(columns)
  describeEnvironments(columns)
})

function title(column: Column): string {
  return column === 'guarded' ? 'with the language guard' : `without the language guard, ${column}`
}
