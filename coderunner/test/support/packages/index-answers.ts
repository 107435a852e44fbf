import { normalizedName } from '../../../src/utils/normalized-name.ts'
import { type Answer, bytesAnswer, repeated, textAnswer } from './index-faults.ts'
import { projectPage } from './index-pages.ts'
import type { IndexOptions, IndexRequest, Offer, Published } from './package-index.ts'

/** What a good index answers. */
export const answerFor = (
  { path, credentials }: IndexRequest,
  accept: string,
  files: ReadonlyMap<string, Published>,
  options: IndexOptions,
): Answer => {
  if (options.credentials !== undefined && credentials !== options.credentials) return unauthorized
  const [, project] = /^\/simple\/([^/]+)\/?$/.exec(path) ?? []
  if (project !== undefined) return projectAnswer(project, options.isHtmlOnly ? '' : accept, files)
  const [, fileName, isMetadata] = /^\/files\/(.+?)(\.metadata)?$/.exec(path) ?? []
  const file = files.get(decodeURIComponent(fileName ?? ''))
  if (file === undefined) return notFound
  return isMetadata ? metadataAnswer(file) : fileAnswer(file.offer)
}

const notFound = textAnswer('404 Not Found', 'text/plain', 404)

const unauthorized: Answer = {
  ...textAnswer('401 Unauthorized', 'text/plain', 401),
  headers: { 'www-authenticate': 'Basic realm="packages"' },
}

const projectAnswer = (
  project: string,
  accept: string,
  files: ReadonlyMap<string, Published>,
): Answer => {
  const name = normalizedName(project)
  const own = [...files.values()].filter((file) => file.name === name)
  if (own.length === 0) return notFound
  const { body, type } = projectPage(name, own, accept)
  return textAnswer(body, type)
}

const metadataAnswer = ({ metadataSha256, offer }: Published): Answer =>
  metadataSha256 === null ? notFound : textAnswer(offer.metadata ?? '', 'text/plain')

const wheelType = 'application/octet-stream'

const fileAnswer = ({ bytes, zerosBytes = 0 }: Offer): Answer => {
  const whole = bytesAnswer(bytes, wheelType)
  if (zerosBytes === 0) return whole
  const zeros = Buffer.alloc(2 ** 20)
  return {
    ...whole,
    sizeBytes: bytes.length + zerosBytes,
    body: () => repeated(bytes, zeros, zerosBytes, Buffer.alloc(0)),
  }
}
