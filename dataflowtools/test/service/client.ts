/** An answer, with its body as JSON where it is some. */
export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: whatever the service says is compared as a whole
  body: any
}

/** Sends one request and reads the answer. */
export const ask = async (url: string, init: RequestInit = {}): Promise<Answer> => {
  const answer = await fetch(url, init)
  const text = await answer.text()
  const isJson = /json/.test(answer.headers.get('content-type') ?? '')
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson && text !== '' ? JSON.parse(text) : text,
  }
}

/** Sends JSON. */
export const send = (method: string, url: string, body: unknown): Promise<Answer> =>
  ask(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** A file of an upload: its name and what is in it. */
export type Part = [name: string, content: string | Uint8Array<ArrayBuffer>]

/** Uploads files, with the fields beside them. */
export const upload = (
  url: string,
  parts: readonly Part[],
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, content] of parts) form.append('file', new Blob([content]), name)
  return ask(`${url}/api/file/upload`, { method: 'POST', body: form, headers })
}
