import type { ErrorObject } from 'ajv'

const typeWords: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
}

const toWords = (types: string | readonly string[]): string =>
  [types]
    .flat()
    .map((type) => typeWords[type] ?? type)
    .join(' or ')

/** One of Ajv's findings in words for the caller: what stands at the place has to be what. */
export const wordsOf = ({ keyword, params, message }: ErrorObject): string => {
  switch (keyword) {
    case 'required':
      return 'is missing'
    case 'additionalProperties':
      return 'is not a field of this request'
    case 'enum':
      return `must be one of ${(params.allowedValues as unknown[]).map(String).join(', ')}`
    case 'type':
      return `must be ${toWords(params.type)}`
    case 'minLength':
    case 'minItems':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit}`
    case 'maxLength':
      return `must have at most ${params.limit} characters`
    case 'maxItems':
      return `must have at most ${params.limit} items`
    case 'maxProperties':
      return `must have at most ${params.limit} names`
    default:
      return message ?? 'is not accepted'
  }
}
