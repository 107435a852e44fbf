import type { Behaviour } from './program.ts'

const heading = 'Traceback (most recent call last):'
const firstInGroup = '\n  +-+-'
const syntaxErrors = /^(SyntaxError|IndentationError|TabError): /m

/** Tells from the exit code and from what Python wrote on stderr how and where the script ended. */
export const readEnding = (
  exitCode: number | null,
  stderr: string,
  script: string,
): Omit<Behaviour, 'stdout'> => {
  if (exitCode === 0) return { ending: 'success', line: null }
  const outermost = stderr.split(firstInGroup, 1)[0] ?? ''
  const start = outermost.lastIndexOf(heading)
  if (start >= 0) return readTraceback(outermost.slice(start), script)
  return { ending: syntaxErrors.test(stderr) ? 'rejected' : `exit ${exitCode}`, line: null }
}

const readTraceback = (text: string, script: string): Omit<Behaviour, 'stdout'> => {
  const [, name = '', message = ''] = /^(?: {2}\| )?([A-Za-z_][\w.]*)(?:: (.*))?$/m.exec(text) ?? []
  const lines = [...text.matchAll(/File "([^"]+)", line (\d+)/g)]
    .filter(([, file]) => file === script)
    .map(([, , line]) => Number(line))
  return { ending: `${name.split('.').at(-1)}: ${message}`, line: lines.at(-1) ?? null }
}
