import { type FindWords, type FoundWord, makeFindWords } from '../../utils/find-words.ts'
import { foldText, foldWithOrigins } from '../../utils/fold-text.ts'
import { placeWords } from './place-words.ts'
import type { FoundTag, Tag } from './types.ts'

/** Of each word, so many places are told; `count` has them all. */
const placesMax = 20

/** The rules of an owner's tags, ready to be looked for. */
export interface Matcher {
  /** Each tag with its rules; a number stands for the word at that place of `words`. */
  tags: readonly { tag: Tag; rules: readonly (readonly number[])[] }[]
  /** The words of all rules, folded, each once. */
  words: readonly string[]
  findWords: FindWords
}

/** Builds what matching needs; its cost grows with the words, and it is worth keeping. */
export const buildMatcher = (tags: readonly Tag[]): Matcher => {
  const indexOf = new Map<string, number>()
  const indexed = (word: string): number => {
    const folded = foldText(word)
    const index = indexOf.get(folded) ?? indexOf.size
    indexOf.set(folded, index)
    return index
  }
  const numbered = tags.map((tag) => ({
    tag,
    rules: tag.rules.map((words) => words.map(indexed)),
  }))
  const words = [...indexOf.keys()]
  return { tags: numbered, words, findWords: makeFindWords(words) }
}

/** Finds the tags whose rules match, with the words of those rules and where they stand. */
export const matchRules = async (matcher: Matcher, text: string): Promise<FoundTag[]> => {
  const folded = foldWithOrigins(text)
  const found = new Map<number, FoundWord>()
  for (const word of await matcher.findWords(folded.folded, placesMax)) found.set(word.word, word)
  const matching = matcher.tags
    .map(({ tag, rules }) => ({
      tag,
      rules: rules.filter((one) => one.every((w) => found.has(w))),
    }))
    .filter(({ rules }) => rules.length > 0)
  const needed = new Set(matching.flatMap(({ rules }) => rules.flat()))
  const placed = placeWords(
    text,
    folded,
    matcher.words,
    [...needed].flatMap((w) => found.get(w) ?? []),
  )
  return matching.map(({ tag: { id, name, color }, rules }) => ({
    ...{ id, name, color },
    words: [...new Set(rules.flat())].flatMap((word) => placed.get(word) ?? []),
  }))
}
