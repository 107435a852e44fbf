import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type AskedAroundBase,
  withWordsOnBase,
} from '../../../src/drivenadapters/uv/resolve/words-on-base.ts'

const base = Object.entries({ numpy: '2.4.6', pandas: '3.1.1', restrictedpython: '9.0' }).map(
  ([name, version]) => ({
    ...{ name, version, summary: '', sizeBytes: 1 },
    ...{ importNames: [name], requires: [] },
  }),
)
const end = 'we can conclude that your requirements are unsatisfiable.'
const mayOverride = '`packages` of an execution may override the base environment.'

type Case = [AskedAroundBase['order']['base'], string[], said: string, worded: string]

describe('an explanation of uv', () => {
  const cases: Record<string, Case> = {
    'does not call what the base has a requirement of the caller': [
      'kept',
      ['pandas==2.0.0'],
      `Because you require pandas==2.0.0 and pandas==3.1.1, ${end}`,
      `Because you require pandas==2.0.0 and the base environment has pandas==3.1.1, ${end} ${mayOverride}`,
    ],
    'does not either where the version of the base comes first': [
      'kept',
      ['pandas>4'],
      `Because you require pandas==3.1.1 and pandas>4, ${end}`,
      `Because you require pandas>4 and the base environment has pandas==3.1.1, ${end} ${mayOverride}`,
    ],
    'does not call it a need of a package': [
      'kept',
      ['old'],
      `Because all versions of old depend on numpy<2 and numpy==2.4.6, ${end}`,
      `Because all versions of old depend on numpy<2 and the base environment has numpy==2.4.6, ${end} ${mayOverride}`,
    ],
    'says that the parts of the sandbox are not overridden': [
      'overridable',
      ['restrictedpython==8'],
      `Because you require restrictedpython==8 and restrictedpython==9.0, ${end}`,
      `Because you require restrictedpython==8 and the base environment has restrictedpython==9.0, ${end} restrictedpython is a part of the sandbox itself: \`packages\` of an execution do not override it either.`,
    ],
    'tells what stands for the base from what was asked for': [
      'overridable',
      ['numpy==1.0'],
      `Because all versions of pandas depend on numpy>=2 and you require numpy==1.0, and because you require pandas, ${end}`,
      `Because all versions of pandas depend on numpy>=2 and you require numpy==1.0, and because the base environment has pandas, ${end} The base environment has numpy==2.4.6, pandas==3.1.1.`,
    ],
    'stays as it is where two versions were asked for': [
      'overridable',
      ['numpy==2.4.6', 'numpy==1'],
      `Because you require numpy==2.4.6 and numpy==1, ${end}`,
      `Because you require numpy==2.4.6 and numpy==1, ${end} The base environment has numpy==2.4.6.`,
    ],
    'stays as it is where the base has nothing to do with it': [
      'kept',
      ['sympy>=1,<1'],
      'you require sympy<1 and sympy>=1, which are incompatible',
      'you require sympy<1 and sympy>=1, which are incompatible',
    ],
  }
  for (const [title, [kept, requirements, said, worded]] of Object.entries(cases)) {
    it(title, () =>
      assert.equal(withWordsOnBase(said, { order: { base: kept, requirements }, base }), worded),
    )
  }
})
