/** A text in the form in which texts are compared, with the way back to where each part of it stood. */
export interface FoldedText {
  folded: string
  /** Where the character at this index of `folded` begins in the text; also for its length. */
  originOf: (index: number) => number
}

const fullWidth = /[！-～]/g
const fullWidthDistance = 0xfee0

const toHalfWidth = (character: string): string =>
  String.fromCharCode(character.charCodeAt(0) - fullWidthDistance)

/**
 * Folds a text for comparison: NFC, full case folding (Unicode 5.18: ß is ss, final ς is σ), and
 * full-width Latin letters, digits and signs as plain ones.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll(fullWidth, toHalfWidth)
    .normalize('NFC')

/** The time of NFC grows with the square of marks in a row; Unicode's stream-safe texts have 30. */
const manyMarks = /\p{M}{31}/u

/**
 * Runs of what folding leaves as long as it is; else a character with the marks on it, or letters of
 * Hangul that make one: what NFC may join.
 */
const pieceForm =
  /[\p{ASCII}\u3001-\u3011\u4e00-\u9fff\uff00-\uff60]+(?!\p{M})|[\u1100-\u11ff]+|\P{M}\p{M}{0,30}|\p{M}{1,30}/gsu

const foldPiecewise = (text: string): FoldedText => {
  const pieces: string[] = []
  const origins: number[] = []
  for (const { 0: piece, index } of text.matchAll(pieceForm)) {
    const folded = foldText(piece)
    pieces.push(folded)
    const isInPlace = folded.length === piece.length
    for (let unit = 0; unit < folded.length; unit += 1) {
      origins.push(isInPlace ? index + unit : index)
    }
  }
  origins.push(text.length)
  return { folded: pieces.join(''), originOf: (index) => origins[index] as number }
}

/** Folds a text as `foldText`, and keeps where everything stood. */
export const foldWithOrigins = (text: string): FoldedText => {
  if (manyMarks.test(text)) return foldPiecewise(text)
  const folded = foldText(text)
  // Case folding alone never makes a text shorter in UTF-16, so that equal lengths are equal places.
  return folded.length === text.length && text.normalize('NFC') === text
    ? { folded, originOf: (index) => index }
    : foldPiecewise(text)
}
