import { readFileSync } from 'node:fs'
import type { Redis } from 'ioredis'

/** Every move of the store is one Lua script, which Redis runs alone and to the end. */
const names = [
  'enqueue',
  'lease',
  'renew',
  'release',
  'finish',
  'cancel',
  'fail-lapsed',
  'without-ticket',
  'depth',
  'find',
  'list',
  'progress',
  'append',
  'sweep',
  'take-key',
  'keep-key',
  'drop-key',
  'hold-callback',
  'settle-callback',
] as const

/** The name of a script, which is that of its file. */
export type ScriptName = (typeof names)[number]

/** What a script may be given, and what it gives back: bytes, as results are. */
export type ScriptValue = string | number | Buffer
export type ScriptAnswer = Buffer | number | null | ScriptAnswer[]

/** Runs a script with the arguments that are its own. */
export type RunScript = (name: ScriptName, ...args: ScriptValue[]) => Promise<ScriptAnswer>

const textOf = (name: string): string =>
  readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8')

const prelude = textOf('prelude')
const texts = names.map((name) => [name, `${prelude}\n${textOf(name)}`] as const)

type Command = (...args: ScriptValue[]) => Promise<ScriptAnswer>

/** Makes the runner of scripts; `common` are the arguments that all of them take. */
export const defineScripts = (
  client: Redis,
  prefix: string,
  common: () => readonly ScriptValue[],
): RunScript => {
  for (const [name, lua] of texts) client.defineCommand(`jobs:${name}`, { numberOfKeys: 1, lua })
  const commands = client as unknown as Record<string, Command>
  return async (name, ...args) =>
    (await commands[`jobs:${name}Buffer`]?.(prefix, ...common(), ...args)) ?? null
}

/** Reads texts out of an answer that is a list. */
export const textsOf = (answer: ScriptAnswer): string[] =>
  Array.isArray(answer) ? answer.map(String) : []
