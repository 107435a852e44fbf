import type { OpenApiOptions } from '@coderunner/common/http/openapi.ts'
import manifest from '../../package.json' with { type: 'json' }

/** CodeRunner's version, as health and the description of the API say it. */
export const version: string = manifest.version

/** What /openapi.json says of the service. */
export const apiDescription: OpenApiOptions = {
  title: 'CodeRunner',
  version,
  description:
    'Runs Python that nobody vetted, in a sandbox. Errors are problem+json (RFC 9457) with a `code`; a program that fails is not an error of the API: see `status` in the answer.',
  tags: [
    { name: 'runner', description: 'Run programs, and ask what would be run' },
    { name: 'pypkg', description: 'Packages beside the base environment' },
    { name: 'job', description: 'Long work: its state, its events, its result' },
    { name: 'health', description: 'How the service is' },
  ],
}
