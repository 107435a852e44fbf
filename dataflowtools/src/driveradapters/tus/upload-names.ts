import { hash } from 'node:crypto'

/** Under which name the parts of an owner's upload are kept: of another owner's upload it is another one. */
export const stagedName = (owner: string, id: string): string =>
  `${hash('sha256', owner).slice(0, 32)}-${id}`

/** The id in such a name. */
export const idOf = (name: string): string => name.slice(33)
