import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { normalizedName } from '../../../src/utils/normalized-name.ts'
import { answerFor } from './index-answers.ts'
import { type Fault, send, sendBadly } from './index-faults.ts'
import type { Distribution } from './wheel.ts'

/** A distribution and what the index says about it, where that is not simply the truth. */
export interface Offer extends Distribution {
  /** A reason, or true for none given. */
  yanked?: string | boolean
  /** The hash to announce. */
  sha256?: string
  /** The size to announce; null for none. */
  announcedBytes?: number | null
  /** Sent after `bytes`: so many zeros, made as they are sent. */
  zerosBytes?: number
}

/** What the index's pages say about a file. */
export interface Published {
  name: string
  version: string
  fileName: string
  /** From the server's root. */
  path: string
  sha256: string
  sizeBytes: number | null
  requiresPython: string | null
  yanked: string | boolean
  metadataSha256: string | null
  offer: Offer
}

/** A request that the index got. */
export interface IndexRequest {
  method: string
  path: string
  userAgent: string
  /** `user:password` of basic auth. */
  credentials: string | null
}

/** How an index is, other than open and complete. */
export interface IndexOptions {
  /** The only `user:password` let in. */
  credentials?: string
  /** Only HTML, as older indexes have it. */
  isHtmlOnly?: boolean
  /** Whether METADATA is served beside the files (PEP 658). */
  hasMetadata?: boolean
  /** Whether pages say how large files are. */
  hasSizes?: boolean
}

/** A package index on 127.0.0.1 that does as a test says. */
export interface PackageIndex {
  /** The address for PACKAGE_INDEX_URL, `UV_DEFAULT_INDEX` or `--index-url`. */
  url: string
  /** The same with a user and a password in it. */
  urlWith: (credentials: string) => string
  /** Every request so far, oldest first. */
  requests: IndexRequest[]
  /** Offers more, or in place of files of the same name. */
  publish: (...offers: Offer[]) => void
  /** Takes everything of a project away. */
  withdraw: (name: string) => void
  /** From now on requests whose path matches get this; the last one that matches wins. */
  fail: (path: RegExp, fault: Fault) => void
  /** No faults any more. */
  mend: () => void
}

/** Starts an index that serves these; it ends with the test. */
export const startIndex = async (
  t: Pick<TestContext, 'after'>,
  offers: readonly Offer[] = [],
  options: IndexOptions = {},
): Promise<PackageIndex> => {
  const files = new Map<string, Published>()
  const faults: { path: RegExp; fault: Fault }[] = []
  const requests: IndexRequest[] = []
  const publish = (...more: Offer[]) => {
    for (const offer of more) files.set(offer.fileName, published(offer, options))
  }
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const seen = describeRequest(request)
    requests.push(seen)
    const answer = answerFor(seen, String(request.headers.accept ?? ''), files, options)
    const fault = faults.findLast(({ path }) => path.test(seen.path))?.fault
    if (fault === undefined) await send(response, answer)
    else await sendBadly(response, answer, fault)
  }
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  publish(...offers)
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}/simple/`,
    urlWith: (credentials) => `http://${credentials}@${host}/simple/`,
    requests,
    publish,
    withdraw: (name) => {
      for (const [key, file] of files) if (file.name === normalizedName(name)) files.delete(key)
    },
    fail: (path, fault) => void faults.push({ path, fault }),
    mend: () => void faults.splice(0),
  }
}

const published = (offer: Offer, { hasSizes = true, hasMetadata = true }: IndexOptions) => {
  const path = `/files/${offer.fileName}`
  const trueBytes = offer.bytes.length + (offer.zerosBytes ?? 0)
  return {
    name: normalizedName(offer.name),
    version: offer.version,
    fileName: offer.fileName,
    path,
    sha256: offer.sha256 ?? sha256(offer.bytes),
    sizeBytes:
      hasSizes && offer.announcedBytes === undefined ? trueBytes : (offer.announcedBytes ?? null),
    requiresPython: offer.requiresPython,
    yanked: offer.yanked ?? false,
    metadataSha256: hasMetadata && offer.metadata !== null ? sha256(offer.metadata) : null,
    offer,
  }
}

const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex')

const describeRequest = ({ method = '', url = '', headers }: IncomingMessage): IndexRequest => ({
  method,
  path: url,
  userAgent: headers['user-agent'] ?? '',
  credentials: credentialsOf(headers.authorization),
})

const credentialsOf = (header: string | undefined): string | null => {
  const [, encoded] = /^Basic (.+)$/i.exec(header ?? '') ?? []
  return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString()
}
