import { commonCatalogue } from '@coderunner/common/problem/common-catalogue.ts'
import type { Catalogue } from '@coderunner/common/problem/problem-kind.ts'

/** Every problem that DataFlow Tools can answer with. */
export const catalogue = {
  ...commonCatalogue,
  invalid_multipart: {
    kind: 'invalid',
    title: 'The multipart body is not readable',
    remedy:
      'Send each file in a part `file` with a filename; `tags` and `metadata` are the other fields.',
  },
  no_file: {
    kind: 'invalid',
    title: 'There is no file in the request',
    remedy: 'Send a multipart body with a part `file` that has a filename.',
  },
  file_too_large: {
    kind: 'too_large',
    title: 'The file is too large',
    remedy: 'Send a smaller file; MAX_UPLOAD_MB is the operator’s choice.',
  },
  file_not_found: {
    kind: 'not_found',
    title: 'There is no such file',
    remedy: 'Check the file_id; files of other owners are not shown.',
  },
  file_expired: {
    kind: 'expired',
    title: 'The file has expired',
    remedy: 'Upload it again; FILE_TTL_HOURS is how long files are kept.',
  },
  file_without_text: {
    kind: 'unreadable',
    title: 'No text can be read out of the file',
    remedy: 'Give a file of text in UTF-8, UTF-16 or GB18030, or send the text itself.',
  },
  invalid_upload: {
    kind: 'invalid',
    title: 'The request is not as tus 1.0 asks for',
    remedy: 'Use a tus client, or send the headers that https://tus.io/protocols names.',
  },
  tus_version_needed: {
    kind: 'precondition_failed',
    title: 'The version of the tus protocol is missing',
    remedy: 'Send the header `Tus-Resumable: 1.0.0`.',
  },
  upload_not_found: {
    kind: 'not_found',
    title: 'There is no such resumable upload',
    remedy: 'Begin a new one with POST /api/file/tus.',
  },
  upload_conflict: {
    kind: 'conflict',
    title: 'The upload does not stand where the request goes on',
    remedy: 'Ask with HEAD for its Upload-Offset, and go on there.',
  },
  upload_expired: {
    kind: 'expired',
    title: 'The upload was not gone on with for too long',
    remedy: 'Begin a new one with POST /api/file/tus; parts are kept for a day.',
  },
  tag_not_found: {
    kind: 'not_found',
    title: 'There is no such tag',
    remedy: 'GET /api/tag/list has the tags.',
  },
  tag_exists: {
    kind: 'conflict',
    title: 'There is a tag of this name already',
    remedy: 'Use it, or choose another name.',
  },
  records_unavailable: {
    kind: 'unavailable',
    title: 'The database does not answer',
    remedy: 'Try again after the seconds in Retry-After; /api/health says what is wrong.',
  },
  blobs_unavailable: {
    kind: 'unavailable',
    title: 'The store of files does not answer',
    remedy: 'Try again after the seconds in Retry-After; /api/health says what is wrong.',
  },
  blobs_full: {
    kind: 'unavailable',
    title: 'There is no room for the file',
    remedy: 'Try later, or ask the operator for room; nothing was kept.',
  },
} as const satisfies Catalogue

/** A code of the catalogue of DataFlow Tools. */
export type ErrorCode = keyof typeof catalogue
