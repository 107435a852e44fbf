const textMaxLength = 300

/** The last cause that uv names: the ones before it say where it came upon it. */
export const uvSays = (said: string, redact: (text: string) => string): string => {
  const lines = redact(said)
    .split('\n')
    .map((line) => line.replace(/^\s*(error|cause|warning):\s*/i, '').trim())
    .filter((line) => line !== '')
  return (lines.at(-1) ?? 'it cannot be unpacked').slice(0, textMaxLength)
}
