import { buildMatcher, type Matcher, matchRules } from './match-rules.ts'
import type { TagRecords } from './ports.ts'
import type { FoundTag, Tag } from './types.ts'

/** Says which tags of an owner have rules that match a text. */
export type ExtractTags = (owner: string, text: string) => Promise<FoundTag[]>

/** Matchers of so many owners are kept: building one takes longer than a search. */
const keptMax = 16

/** What a matcher depends on: changed rules make another one. */
const stateOf = (tags: readonly Tag[]): string =>
  JSON.stringify(tags.map(({ id, name, color, rules }) => [id, name, color, rules]))

/** Puts the use case together; it keeps the matchers that were built last. */
export const makeExtractTags = (tags: Pick<TagRecords, 'listWithRules'>): ExtractTags => {
  const kept = new Map<string, { state: string; matcher: Matcher }>()
  const matcherOf = async (owner: string): Promise<Matcher> => {
    const current = await tags.listWithRules(owner)
    const state = stateOf(current)
    const known = kept.get(owner)
    const entry = known?.state === state ? known : { state, matcher: buildMatcher(current) }
    kept.delete(owner)
    kept.set(owner, entry)
    for (const oldest of [...kept.keys()].slice(0, -keptMax)) kept.delete(oldest)
    return entry.matcher
  }
  return async (owner, text) => matchRules(await matcherOf(owner), text)
}
