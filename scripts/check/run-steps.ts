import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { rootFolder } from '../places.ts'

/** One command of a check, by the name it is reported under. */
export interface Step {
  name: string
  command: string
  args: readonly string[]
}

/** Runs the steps one after the other, prints what failed says, and tells whether all succeeded. */
export const runSteps = (steps: readonly Step[]): boolean => {
  const failed = steps.filter((step) => !runStep(step)).map(({ name }) => name)
  console.log(failed.length === 0 ? 'check: all good' : `check: failed: ${failed.join(', ')}`)
  return failed.length === 0
}

/** The tools are scripts for `node`: that has to be the pinned one. */
const env = {
  ...process.env,
  PATH: `${join(rootFolder, 'node_modules', '.bin')}:${process.env.PATH}`,
}

const runStep = ({ name, command, args }: Step): boolean => {
  const start = performance.now()
  const done = spawnSync(command, args, {
    cwd: rootFolder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const isGood = done.status === 0
  console.log(`check: ${name} ${isGood ? 'ok' : 'FAILED'} (${seconds} s)`)
  if (!isGood) console.log(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`)
  return isGood
}
