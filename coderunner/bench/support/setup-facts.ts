import { readFileSync } from 'node:fs'

/** The interpreter, the base environment and the tools that set-up made; run any npm script first. */
export const readSetupFacts = (): {
  python: string
  sitePackages: string
  uv: string
  boxes: string
} => JSON.parse(readFileSync(new URL('../../../.setup/facts.json', import.meta.url), 'utf8'))
