/**
 * `npm test`: set-up, then the tests of Node and of Python, two files at a time; closes with the line
 * `N passed, N failed`. What takes long, `*.long.test.ts` and the benches, is
 * `npm run test:long`.
 *
 * Usage: npm test [-- path or part of a path …], to run only the files that match.
 */
import { serviceEnvironment } from './setup/service-environment.ts'
import { setUpOrExit } from './setup/set-up-or-exit.ts'
import { runBenches } from './testing/benches.ts'
import { addCounts, type Counts, closingLine } from './testing/counts.ts'
import { findTests } from './testing/find-tests.ts'
import { runNodeTests } from './testing/node-tests.ts'
import { runPythonTests } from './testing/python-tests.ts'

const isLong = process.argv.includes('--long')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const facts = setUpOrExit()
Object.assign(process.env, serviceEnvironment(facts))

const { node, python } = findTests({ isLong, wanted })
const counts: Counts[] = []
if (python.length > 0) counts.push(runPythonTests(python, facts))
if (node.length > 0) counts.push(await runNodeTests(node))
if (isLong) counts.push(runBenches(wanted))

const total = addCounts(counts)
console.log(closingLine(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
