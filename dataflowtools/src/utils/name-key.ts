/**
 * What names are compared by: their bytes in UTF-8 after full case folding (Unicode's canonical
 * caseless matching, in NFC). `Straße`, `STRASSE` and `strasse` have the same key.
 */
export const nameKey = (name: string): Buffer =>
  Buffer.from(Array.from(name.normalize('NFD'), foldCodePoint).join('').normalize('NFC'))

/** The one letter that folds to itself, though its capital is that of another. */
const dotlessI = 'ı'

/** Down, up and down again; each by itself, as the small sigma at a word's end is another one. */
const foldCodePoint = (character: string): string =>
  character === dotlessI
    ? character
    : Array.from(character.toLowerCase().toUpperCase(), (upper) => upper.toLowerCase()).join('')
