/** A server-sent event, its data read as JSON. */
export interface ServerEvent {
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is compared, not trusted
  data: any
}

/** The events of an answer, as they come. */
export const readEvents = async function* (answer: Response): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder()
  let waiting = ''
  for await (const chunk of answer.body ?? []) {
    waiting += decoder.decode(chunk as Uint8Array, { stream: true })
    const blocks = waiting.split('\n\n')
    waiting = blocks.pop() ?? ''
    for (const block of blocks.filter((one) => one.includes('event: '))) yield parse(block)
  }
}

const parse = (block: string): ServerEvent => {
  const field = (name: string): string =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? ''
  return { event: field('event'), data: JSON.parse(field('data')) }
}
