/** States of the automaton: 0 is the root, and each other one stands for a beginning of some word. */
export interface WordAutomaton {
  /** The state after this UTF-16 unit, by the failure links. */
  step: (state: number, unit: number) => number
  /** By state: the state of its longest true suffix that is in the automaton. */
  suffix: Int32Array
  /** By state: the word that ends there, or -1. */
  word: Int32Array
  /** By state: the nearest state on its suffixes at which a word ends; 0 is none. */
  nextEnd: Int32Array
  /** All states but the root, none before its suffix. */
  order: Int32Array
}

/** Edges of the trie, in one open-addressed table: a Map of Maps is ten times slower to walk. */
class Edges {
  readonly #mask: number
  readonly #states: Int32Array
  readonly #units: Uint16Array
  readonly #targets: Int32Array

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2))
    this.#mask = size - 1
    this.#states = new Int32Array(size)
    this.#units = new Uint16Array(size)
    this.#targets = new Int32Array(size)
  }

  /** Where the edge is, or may be put. */
  #slot(state: number, unit: number): number {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & this.#mask
    while (
      this.#targets[slot] !== 0 &&
      (this.#states[slot] !== state || this.#units[slot] !== unit)
    ) {
      slot = (slot + 1) & this.#mask
    }
    return slot
  }

  /** 0 is none: no edge leads to the root. */
  find(state: number, unit: number): number {
    return this.#targets[this.#slot(state, unit)] as number
  }

  add(state: number, unit: number, target: number): void {
    const slot = this.#slot(state, unit)
    this.#states[slot] = state
    this.#units[slot] = unit
    this.#targets[slot] = target
  }
}

/** What is known of each state while words go in: its parent and the unit that leads to it. */
interface Trie {
  edges: Edges
  count: number
  parent: Int32Array
  unit: Uint16Array
  depth: Int32Array
  word: Int32Array
}

const emptyTrie = (statesMax: number): Trie => ({
  edges: new Edges(statesMax),
  count: 1,
  parent: new Int32Array(statesMax),
  unit: new Uint16Array(statesMax),
  depth: new Int32Array(statesMax),
  word: new Int32Array(statesMax).fill(-1),
})

const addWord = (trie: Trie, word: string, index: number): void => {
  let state = 0
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    let next = trie.edges.find(state, unit)
    if (next === 0) {
      next = trie.count
      trie.count += 1
      trie.edges.add(state, unit, next)
      trie.parent[next] = state
      trie.unit[next] = unit
      trie.depth[next] = at + 1
    }
    state = next
  }
  trie.word[state] = index
}

/** States by depth: a suffix is shorter than what it is a suffix of. */
const byDepth = ({ count, depth }: Trie): Int32Array =>
  Int32Array.from({ length: count - 1 }, (_, index) => index + 1).sort(
    (a, b) => (depth[a] as number) - (depth[b] as number),
  )

/**
 * Builds the automaton of Aho and Corasick (1975) over words that differ and are not empty; time and
 * memory grow with their length together.
 */
export const buildWordAutomaton = (words: readonly string[]): WordAutomaton => {
  const trie = emptyTrie(1 + words.reduce((sum, { length }) => sum + length, 0))
  for (const [index, word] of words.entries()) addWord(trie, word, index)
  const { edges, count, parent, unit, word } = trie
  const suffix = new Int32Array(count)
  const nextEnd = new Int32Array(count)
  const step = (from: number, by: number): number => {
    let state = from
    let next = edges.find(state, by)
    while (next === 0 && state !== 0) {
      state = suffix[state] as number
      next = edges.find(state, by)
    }
    return next
  }
  const order = byDepth(trie)
  for (const state of order) {
    const above = parent[state] as number
    const link = above === 0 ? 0 : step(suffix[above] as number, unit[state] as number)
    suffix[state] = link
    nextEnd[state] = word[link] === -1 ? (nextEnd[link] as number) : link
  }
  return { step, suffix, word, nextEnd, order }
}
