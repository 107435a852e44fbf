import type { Facts } from './facts.ts'

/** Tells a service where its Python and base packages are; what the user has set already wins. */
export const serviceEnvironment = (
  facts: Facts,
  env: NodeJS.ProcessEnv = process.env,
): Record<string, string> => ({
  CODERUNNER_PYTHON: env.CODERUNNER_PYTHON ?? facts.python,
  CODERUNNER_ENVIRONMENT: env.CODERUNNER_ENVIRONMENT ?? facts.sitePackages,
})
