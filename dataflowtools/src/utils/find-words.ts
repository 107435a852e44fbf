import { setImmediate } from 'node:timers/promises'
import { buildWordAutomaton, type WordAutomaton } from './word-automaton.ts'

/** What was found of one word; `ends` are the first of the offsets behind it. */
export interface FoundWord {
  word: number
  count: number
  ends: number[]
}

/** Finds words in a text; words may overlap. */
export type FindWords = (text: string, endsMax: number) => Promise<FoundWord[]>

/** Other requests get their turn after so many units. */
const breathUnits = 1 << 16

/** Puts down where the words of a state end. Those that are suffixes of a full one are full, too. */
const note = (
  { word, nextEnd }: WordAutomaton,
  state: number,
  end: number,
  found: Map<number, number[]>,
  endsMax: number,
): void => {
  let at = word[state] === -1 ? (nextEnd[state] as number) : state
  while (at !== 0) {
    const index = word[at] as number
    const ends = found.get(index) ?? []
    if (ends.length >= endsMax) return
    ends.push(end)
    found.set(index, ends)
    at = nextEnd[at] as number
  }
}

/** How often each state was reached, also as the suffix of another. */
const countVisits = ({ suffix, order }: WordAutomaton, visits: Uint32Array): void => {
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const state = order[at] as number
    const link = suffix[state] as number
    visits[link] = (visits[link] as number) + (visits[state] as number)
  }
}

const countByWord = (automaton: WordAutomaton, visits: Uint32Array): Map<number, number> => {
  countVisits(automaton, visits)
  const counts = new Map<number, number>()
  for (const state of automaton.order) {
    const word = automaton.word[state] as number
    if (word !== -1) counts.set(word, visits[state] as number)
  }
  return counts
}

/**
 * Makes a finder of these words, which differ and are not empty. A search passes once over the text:
 * its time grows with the text, not with the words or with how many of them there are.
 */
export const makeFindWords = (words: readonly string[]): FindWords => {
  const automaton = buildWordAutomaton(words)
  return async (text, endsMax) => {
    const visits = new Uint32Array(automaton.suffix.length)
    const found = new Map<number, number[]>()
    let state = 0
    for (let at = 0; at < text.length; at += 1) {
      state = automaton.step(state, text.charCodeAt(at))
      visits[state] = (visits[state] as number) + 1
      note(automaton, state, at + 1, found, endsMax)
      if (at % breathUnits === breathUnits - 1) await setImmediate()
    }
    const counts = countByWord(automaton, visits)
    return [...found].map(([word, ends]) => ({ word, count: counts.get(word) ?? 0, ends }))
  }
}
