import { badField } from '../../errors/bad-field.ts'
import { foldText } from '../../utils/fold-text.ts'
import type { TagRules } from './types.ts'

/** The longest name of a tag, in characters. */
export const tagNameMax = 255

/** More is not looked at: the time of NFC grows with the square of marks in a row. */
const normalizedMax = 2 * tagNameMax + 1

/** A comma parts names in lists of tags; control characters and lone surrogates are in no name. */
const badCharacter = /[,，\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u

/** Puts a tag's name into the form in which it is kept; throws `invalid_request`. */
export const checkTagName = (name: string, pointer: string): string => {
  const kept = name.slice(0, normalizedMax).normalize('NFC').trim()
  if (kept === '') throw badField(pointer, 'is empty; accepted is a name of 1 to 255 characters')
  if ([...kept].length > tagNameMax) {
    throw badField(pointer, `is too long; accepted is a name of 1 to ${tagNameMax} characters`)
  }
  if (badCharacter.test(kept)) {
    throw badField(pointer, 'holds a comma or a control character; leave it out')
  }
  return kept
}

/** Refuses words of rules that would match everywhere; throws `invalid_request`. */
export const checkTagRules = (rules: TagRules): void => {
  for (const [at, words] of rules.entries()) {
    const empty = words.findIndex((word) => foldText(word).trim() === '')
    if (empty >= 0) {
      throw badField(`/rules/${at}/${empty}`, 'is blank; accepted is a word with characters in it')
    }
  }
}
