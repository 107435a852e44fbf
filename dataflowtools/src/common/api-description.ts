import type { OpenApiOptions } from '@coderunner/common/http/openapi.ts'
import manifest from '../../package.json' with { type: 'json' }

/** The version of DataFlow Tools, as health and the description of the API say it. */
export const version: string = manifest.version

/** What /openapi.json says of the service. */
export const apiDescription: OpenApiOptions = {
  title: 'DataFlow Tools',
  version,
  description:
    'Keeps files and tags, and works on documents and data. Errors are problem+json (RFC 9457) with a `code`.',
  tags: [
    { name: 'file', description: 'Files: their bytes, their records, work on many of them' },
    { name: 'tag', description: 'Tags, and rules that find them in a text' },
    { name: 'job', description: 'Long work: its state, its events, its result' },
    { name: 'health', description: 'How the service is' },
  ],
}
