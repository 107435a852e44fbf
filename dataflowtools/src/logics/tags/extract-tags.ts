import { hash } from 'node:crypto'
import type { ResultCache } from '@coderunner/common/cache/ports.ts'
import type { OpenFile, ReadText } from '../files/steps.ts'
import { buildMatcher, type Matcher, matchRules } from './match-rules.ts'
import type { TagRecords } from './ports.ts'
import type { FoundTag, Tag } from './types.ts'

/** Says which tags of an owner have rules that match a text, or the text of a file. */
export interface ExtractTags {
  ofText: (owner: string, text: string) => Promise<FoundTag[]>
  /** Throws what opening the file throws, and `file_without_text`. */
  ofFile: (owner: string, id: string) => Promise<{ tags: FoundTag[]; cached: boolean }>
}

/** What the use case needs. */
export interface ExtractTagsDeps {
  tags: Pick<TagRecords, 'listWithRules'>
  open: OpenFile
  readText: ReadText
  results: Pick<ResultCache, 'get' | 'put'>
}

/** Matchers of so many owners are kept: building one takes longer than a search. */
const keptMax = 16

/** Changes with what folding and matching find. */
const engineVersion = '1'

/** A matcher, and what it was built from: changed rules make another one. */
interface Built {
  state: string
  matcher: Matcher
}

const stateOf = (tags: readonly Tag[]): string =>
  hash('sha256', JSON.stringify(tags.map(({ id, name, color, rules }) => [id, name, color, rules])))

const makeMatcherOf = (tags: ExtractTagsDeps['tags']): ((owner: string) => Promise<Built>) => {
  const kept = new Map<string, Built>()
  return async (owner) => {
    const current = await tags.listWithRules(owner)
    const state = stateOf(current)
    const known = kept.get(owner)
    const built = known?.state === state ? known : { state, matcher: buildMatcher(current) }
    kept.delete(owner)
    kept.set(owner, built)
    for (const oldest of [...kept.keys()].slice(0, -keptMax)) kept.delete(oldest)
    return built
  }
}

/** Puts the use case together; it keeps the matchers that were built last. */
export const makeExtractTags = ({
  tags,
  open,
  readText,
  results,
}: ExtractTagsDeps): ExtractTags => {
  const matcherOf = makeMatcherOf(tags)
  return {
    ofText: async (owner, text) => matchRules((await matcherOf(owner)).matcher, text),
    ofFile: async (owner, id) => {
      const { file } = await open(owner, id)
      const { state, matcher } = await matcherOf(owner)
      const options = { rules: state }
      const operation = 'tag_extract'
      const identity = { owner, contentHash: file.sha256, operation, options, engineVersion }
      const known = (await results.get(identity)) as FoundTag[] | undefined
      if (known !== undefined) return { tags: known, cached: true }
      const found = await matchRules(matcher, await readText(owner, id))
      await results.put(identity, found)
      return { tags: found, cached: false }
    },
  }
}
