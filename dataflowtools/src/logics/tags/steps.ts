/**
 * Finds the ids of tags that are named by id or by name, and makes those whose name is new. Throws
 * `tag_not_found` for an id that is not known, and `invalid_request`.
 */
export type ResolveTags = (owner: string, named: readonly string[]) => Promise<string[]>

/**
 * Finds the ids of tags that are named by id or by name. For a name that no tag has it is an id that no
 * tag has.
 */
export type FindTagIds = (owner: string, named: readonly string[]) => Promise<string[]>
