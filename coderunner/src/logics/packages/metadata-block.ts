/** A block of metadata in comments: what stands in it, and the line that it begins at, from 1 on. */
export interface MetadataBlock {
  content: string
  line: number
}

const opening = /^# \/\/\/ ([a-zA-Z0-9-]+)$/
const closing = '# ///'

const isContent = (line: string): boolean => line === '#' || line.startsWith('# ')

const toText = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/^# ?/, '')).join('\n')

/**
 * Finds the blocks of a type in a program (https://peps.python.org/pep-0723/#specification), each
 * ended by the first line that can end it, in one pass: a block that is not ended is none, and has none inside.
 */
export const findMetadataBlocks = (code: string, type: string): MetadataBlock[] => {
  const blocks: MetadataBlock[] = []
  let open: { type: string; at: number } | null = null
  const lines = code.split('\n').map((line) => line.replace(/\r$/, ''))
  for (const [index, line] of lines.entries()) {
    const opened: string | undefined = open === null ? opening.exec(line)?.[1] : undefined
    if (opened !== undefined) {
      open = { type: opened, at: index }
    } else if (open !== null && line === closing && index > open.at + 1) {
      const content = toText(lines.slice(open.at + 1, index))
      if (open.type === type) blocks.push({ content, line: open.at + 1 })
      open = null
    } else if (open !== null && !isContent(line)) {
      open = null
    }
  }
  return blocks
}
