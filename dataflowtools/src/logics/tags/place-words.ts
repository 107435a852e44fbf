import { makeCountCodePoints } from '../../utils/code-points.ts'
import type { FoundWord } from '../../utils/find-words.ts'
import type { FoldedText } from '../../utils/fold-text.ts'
import type { MatchedWord, WordPlace } from './types.ts'

/** The offset behind a match, which may end within what one character was folded to. */
const endOf = ({ originOf }: FoldedText, start: number, end: number): number => {
  let at = end
  while (originOf(at) <= originOf(start)) at += 1
  return originOf(at)
}

const placesOf = (text: FoldedText, length: number, ends: readonly number[]): WordPlace[] =>
  ends.map((end) => ({ start: text.originOf(end - length), end: endOf(text, end - length, end) }))

/** From UTF-16 offsets to code points, in one pass over the text. */
const toCodePoints = (text: string, places: readonly WordPlace[]): void => {
  const count = makeCountCodePoints(text)
  const offsets = new Set(places.flatMap(({ start, end }) => [start, end]))
  const counted = new Map([...offsets].sort((a, b) => a - b).map((at) => [at, count(at)]))
  for (const place of places) {
    place.start = counted.get(place.start) as number
    place.end = counted.get(place.end) as number
  }
}

/** Says where in the text, as it was given, words stand that were found in its folded form. */
export const placeWords = (
  text: string,
  folded: FoldedText,
  words: readonly string[],
  found: readonly FoundWord[],
): Map<number, MatchedWord> => {
  const placed = new Map(
    found.map(({ word: index, count, ends }): [number, MatchedWord] => {
      const word = words[index] as string
      return [index, { word, count, positions: placesOf(folded, word.length, ends) }]
    }),
  )
  toCodePoints(
    text,
    [...placed.values()].flatMap(({ positions }) => positions),
  )
  return placed
}
