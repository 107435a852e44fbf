/**
 * Finds the ids of tags that are named by id or by name, and makes those whose name is new. Throws
 * `tag_not_found` for an id that is not known, and `invalid_request`.
 */
export type ResolveTags = (owner: string, named: readonly string[]) => Promise<string[]>

/**
 * Finds the ids of tags that are named by id or by name. A name that no tag has stays as it is: no file
 * has it.
 */
export type FindTagIds = (owner: string, named: readonly string[]) => Promise<string[]>
