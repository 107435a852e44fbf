import { parse } from 'smol-toml'

/** Reads TOML; null for a text that is none. */
export const readToml = (text: string): Record<string, unknown> | null => {
  try {
    return parse(text)
  } catch {
    return null
  }
}
