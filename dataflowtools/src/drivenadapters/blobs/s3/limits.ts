/** How long questions may take, tries included, in milliseconds. */
export const limitsMs = {
  ping: 5_000,
  /** Of those that move no bytes. */
  short: 20_000,
  part: 120_000,
  /** Servers may copy all parts together before they answer. */
  complete: 300_000,
}
