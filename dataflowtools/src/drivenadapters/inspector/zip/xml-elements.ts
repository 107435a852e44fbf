import { SaxesParser } from 'saxes'

/** An element: its name without prefix, its attributes likewise, the text directly in it. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  text: string
}

const depthMax = 100

/**
 * Calls `onElement` for each element when it ends. The parser expands no entity but the five of XML,
 * and fetches nothing. Throws for what is not well-formed, and for elements deeper than 100.
 */
export const readElements = (xml: string, onElement: (element: XmlElement) => void): void => {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= depthMax) throw new Error('elements are nested too deep')
    const plain = Object.entries(attributes).map(([key, value]) => [localName(key), String(value)])
    open.push({ name: localName(name), attributes: Object.fromEntries(plain), text: '' })
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element !== undefined) onElement(element)
  })
  parser.write(xml).close()
}

/** The texts of elements by name, the first of each. */
export const readTexts = (xml: string | null): Map<string, string> => {
  const texts = new Map<string, string>()
  if (xml === null) return texts
  readElements(xml, ({ name, text }) => {
    if (!texts.has(name)) texts.set(name, text.trim())
  })
  return texts
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
