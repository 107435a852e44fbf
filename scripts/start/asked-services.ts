/** What `npm start` was asked for: all services, one of them, the usage, or something that it has not. */
export type Asked =
  | { kind: 'all' }
  | { kind: 'one'; name: string }
  | { kind: 'usage'; text: string; exitCode: 0 | 2 }

const usage = (names: readonly string[]): string => `Usage: npm start [-- SERVICE]

Starts every service, or one alone. Services: ${names.join(', ')}.
\`npm start -w SERVICE\` is the same as \`npm start -- SERVICE\`. What can be set is in README.md, Settings.`

/** Reads the words after `npm start --`; `names` are the services that there are. */
export const askedServices = (words: readonly string[], names: readonly string[]): Asked => {
  const [name, ...more] = words
  if (words.some((word) => word === '--help' || word === '-h')) {
    return { kind: 'usage', text: usage(names), exitCode: 0 }
  }
  if (name === undefined) return { kind: 'all' }
  const strange = [...(names.includes(name) ? [] : [name]), ...more]
  return strange.length === 0
    ? { kind: 'one', name }
    : {
        kind: 'usage',
        text: `start: ${strange.join(' ')} is not known\n\n${usage(names)}`,
        exitCode: 2,
      }
}
