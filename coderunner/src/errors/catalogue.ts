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
  package_install_disabled: {
    kind: 'forbidden',
    title: 'Packages may not be installed here',
    remedy:
      'Use what GET /api/pypkg/list has; ALLOW_PACKAGE_INSTALL=false is the operator’s choice.',
  },
  package_denied: {
    kind: 'forbidden',
    title: 'The package may not be installed here',
    remedy: 'Leave it out; ALLOWED_PACKAGES and DENIED_PACKAGES are the operator’s choice.',
  },
  package_not_found: {
    kind: 'not_found',
    title: 'There is no such package or version',
    remedy: 'Check the spelling and the version on the package index.',
  },
  package_not_installed: {
    kind: 'not_found',
    title: 'The package is not installed',
    remedy: 'GET /api/pypkg/list has what is installed.',
  },
  package_conflict: {
    kind: 'conflict',
    title: 'The packages do not go together',
    remedy: 'Ask for other versions, or leave out one of the packages that do not go together.',
  },
  python_version_unmet: {
    kind: 'conflict',
    title: 'The program asks for another version of Python',
    remedy: 'Change `requires-python` of the # /// script block, or leave it out.',
  },
  package_in_base: {
    kind: 'conflict',
    title: 'The package belongs to the base environment',
    remedy: 'Leave it; only the operator changes the base environment.',
  },
  package_needed: {
    kind: 'conflict',
    title: 'Another package needs it',
    remedy: 'Uninstall the packages that are named first.',
  },
  package_yanked: {
    kind: 'conflict',
    title: 'The version was withdrawn by its authors',
    remedy: 'Ask for another version.',
  },
  package_no_wheel: {
    kind: 'unreadable',
    title: 'There is no wheel of the package for this machine',
    remedy:
      'Ask for a version that has one, or the operator for a wheel of it on the index (docs/packages.md); source distributions are not built, as that runs code.',
  },
  package_unreadable: {
    kind: 'unreadable',
    title: 'The package cannot be unpacked',
    remedy: 'Ask for another version; the file on the index is damaged or hostile.',
  },
  package_not_importable: {
    kind: 'unreadable',
    title: 'The package cannot be imported in the sandbox',
    remedy: 'Ask for another version or package; nothing was changed.',
  },
  package_too_large: {
    kind: 'too_large',
    title: 'The packages are too large',
    remedy: 'Ask for fewer or smaller ones; PACKAGE_MAX_MB is the most for one environment.',
  },
  package_disk_full: {
    kind: 'unavailable',
    title: 'There is no room on the disk for the packages',
    remedy: 'Try later, or ask the operator for room in DATA_DIR; nothing was changed.',
  },
  package_installer_ended: {
    kind: 'unavailable',
    title: 'The installer was ended before it was done',
    remedy: 'Try again; if it lasts, tell the operator: the machine may be short of memory.',
  },
  package_index_unavailable: {
    kind: 'unavailable',
    title: 'The package index does not answer',
    remedy: 'Try again after the seconds in Retry-After; nothing was changed.',
  },
  package_index_refuses: {
    kind: 'unavailable',
    title: 'The package index refuses the service',
    remedy: 'Tell the operator: it is asked with the credentials of PACKAGE_INDEX_URL.',
  },
  package_index_unreadable: {
    kind: 'unavailable',
    title: 'The package index answers what cannot be read',
    remedy: 'Tell the operator: PACKAGE_INDEX_URL is what the index is asked by.',
  },
  package_timeout: {
    kind: 'timed_out',
    title: 'The packages were not ready in time',
    remedy: 'Try again: what was fetched is kept; or ask for less at once.',
  },
  package_installer_missing: {
    kind: 'not_installed',
    title: 'The installer of packages is not there',
    remedy: 'Start the service by `npm start`, or name uv by CODERUNNER_UV.',
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
