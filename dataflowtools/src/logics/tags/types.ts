/** OR of ANDs of words: `[["合同", "甲方"], ["invoice"]]` is both of the first, or the one of the second. */
export type TagRules = string[][]

/** A tag of an owner. Times are milliseconds since the epoch. */
export interface Tag {
  id: string
  owner: string
  /** Unique among the owner's, case not regarded; in NFC. */
  name: string
  color: string | null
  description: string
  rules: TagRules
  /** How many files have it. */
  fileCount: number
  createdAt: number
  updatedAt: number
}

/** A tag to be recorded. */
export type NewTag = Omit<Tag, 'fileCount' | 'updatedAt'>

/** What may be changed of a tag; what is left out stays. */
export type TagChange = Partial<Pick<Tag, 'name' | 'color' | 'description' | 'rules'>>

/** One page of a list, by name; `next` is the cursor to read on after, null at the end. */
export interface TagPage {
  tags: Tag[]
  next: string | null
}

/** Where a word stands: code points from the beginning of the text; `end` is behind it. */
export interface WordPlace {
  start: number
  end: number
}

/** A word of a rule that was found; `positions` are the first twenty of `count`. */
export interface MatchedWord {
  /** As it was compared: folded. */
  word: string
  count: number
  positions: WordPlace[]
}

/** A tag whose rules match a text, with the words of the rules that do. */
export interface FoundTag {
  id: string
  name: string
  color: string | null
  words: MatchedWord[]
}
