const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }

const etag = { ETag: { type: 'string', description: 'Names this state of the file' } }

const contentRange = {
  'Content-Range': { type: 'string', description: 'Which bytes these are: `bytes 0-99/1000`' },
}

/** The answers of a route that sends a file, beside problems; 416 is one of those. */
export const fileResponses = {
  200: {
    description: 'The file',
    headers: { ...etag, 'Accept-Ranges': { type: 'string', description: '`bytes`' } },
    content: bytes,
  },
  206: {
    description: 'The part that Range asks for',
    headers: { ...etag, ...contentRange },
    content: bytes,
  },
  304: { description: 'If-None-Match names the ETag: you have it', headers: etag, type: 'null' },
}
