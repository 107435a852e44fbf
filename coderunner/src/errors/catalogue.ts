import { commonCatalogue } from '@coderunner/common/problem/common-catalogue.ts'
import type { Catalogue } from '@coderunner/common/problem/problem-kind.ts'

/** Every problem that CodeRunner can answer with. */
export const catalogue = {
  ...commonCatalogue,
  code_too_large: {
    kind: 'too_large',
    title: 'The code is too large',
    remedy: 'Send at most 1 MiB of code; put data into `files` or `variables`.',
  },
  files_too_large: {
    kind: 'too_large',
    title: 'The files do not fit into the scratch folder',
    remedy: 'Send less in `files`; SCRATCH_MB is what the scratch folder holds.',
  },
  invalid_multipart: {
    kind: 'invalid',
    title: 'The multipart body is not readable',
    remedy: 'Send one part `request` with JSON, and every file in a part with a filename.',
  },
  packages_not_available: {
    kind: 'not_installed',
    title: 'Packages of an execution of its own are not available',
    remedy: 'Leave `packages` and `auto_install` out; /api/runner/capabilities has what is there.',
  },
  caller_left: {
    kind: 'slow_request',
    title: 'The caller left before the answer',
    remedy: 'Wait for the answer, or send `Prefer: respond-async` and fetch it later.',
  },
  sandbox_unavailable: {
    kind: 'unavailable',
    title: 'The sandbox is not available',
    remedy: 'Try again; if it lasts, /api/health says what is wrong.',
  },
  artifact_not_found: {
    kind: 'not_found',
    title: 'There is no such artifact',
    remedy: 'Check the address; artifacts are kept for JOB_TTL and shown to their owner alone.',
  },
} as const satisfies Catalogue

/** A code of CodeRunner's catalogue. */
export type ErrorCode = keyof typeof catalogue
