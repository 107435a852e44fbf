import type { Published } from './package-index.ts'

/** How a page says what it is. */
export interface Page {
  type: string
  body: string
}

/** Whether the caller takes JSON, as installers say that know PEP 691. */
const takesJson = (accept: string): boolean =>
  /application\/vnd\.pypi\.simple\.v1\+json/.test(accept)

/** The simple page of a project: JSON (PEP 691) where it is taken, else HTML (PEP 503). */
export const projectPage = (name: string, files: readonly Published[], accept: string): Page =>
  takesJson(accept) ? jsonPage(name, files) : htmlPage(name, files)

const jsonPage = (name: string, files: readonly Published[]): Page => ({
  type: 'application/vnd.pypi.simple.v1+json',
  body: JSON.stringify({
    meta: { 'api-version': '1.1' },
    name,
    versions: [...new Set(files.map(({ version }) => version))],
    files: files.map(jsonFile),
  }),
})

const jsonFile = (file: Published) => ({
  filename: file.fileName,
  url: file.path,
  hashes: { sha256: file.sha256 },
  ...(file.sizeBytes === null ? {} : { size: file.sizeBytes }),
  ...(file.requiresPython === null ? {} : { 'requires-python': file.requiresPython }),
  'core-metadata': file.metadataSha256 === null ? false : { sha256: file.metadataSha256 },
  yanked: file.yanked,
  'upload-time': '2024-01-01T00:00:00.000000Z',
})

const htmlPage = (name: string, files: readonly Published[]): Page => ({
  type: 'text/html; charset=utf-8',
  body: `<!DOCTYPE html><html><head><title>${escaped(name)}</title></head><body>
${files.map(htmlLink).join('<br>\n')}
</body></html>`,
})

const htmlLink = (file: Published): string => {
  const attributes: [string, string | null][] = [
    ['href', `${file.path}#sha256=${file.sha256}`],
    ['data-requires-python', file.requiresPython],
    ['data-core-metadata', file.metadataSha256 && `sha256=${file.metadataSha256}`],
    ['data-yanked', file.yanked === false ? null : file.yanked === true ? '' : file.yanked],
  ]
  const written = attributes
    .filter(([, value]) => value !== null)
    .map(([attribute, value]) => `${attribute}="${escaped(value ?? '')}"`)
  return `<a ${written.join(' ')}>${escaped(file.fileName)}</a>`
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
