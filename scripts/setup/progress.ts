/** Prints one line of progress of the set-up. */
export const progress = (text: string): void => console.log(`setup: ${text}`)

/** A set-up step that cannot go on; its message says what the user can do. */
export class SetUpError extends Error {
  override name = 'SetUpError'
}
