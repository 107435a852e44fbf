import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { pathProblem, segmentsOf } from './file-paths.ts'
import type { ProgramFile } from './types.ts'

/** A path that can be laid in, where it stands in the request, and what it is compared by. */
interface Laid {
  index: number
  key: string
}

/** Sorts before every character that a path may hold: what lies in a folder comes right after it. */
const separator = '\0'

/** Two spellings of one name (Unicode's composed and decomposed form) are one name to most people. */
const keyOf = (path: string): string => segmentsOf(path).join(separator).normalize('NFC')

const byKey = (left: Laid, right: Laid): number => {
  if (left.key === right.key) return left.index - right.index
  return left.key < right.key ? -1 : 1
}

const isAt = (folder: Laid, file: Laid): boolean =>
  file.key === folder.key || file.key.startsWith(folder.key + separator)

/** What is wrong with paths beside each other, by their index: the later one is at fault. */
const clashesOf = (laid: readonly Laid[]): Map<number, string> => {
  const clashes = new Map<number, string>()
  let above: Laid[] = []
  for (const file of laid.toSorted(byKey)) {
    above = above.filter((folder) => isAt(folder, file))
    if (above.at(-1)?.key === file.key) {
      clashes.set(file.index, 'is given twice')
      continue
    }
    for (const folder of above) {
      if (folder.index > file.index) clashes.set(folder.index, 'is a folder of another file')
      else clashes.set(file.index, 'lies in what another file is')
    }
    above.push(file)
  }
  return clashes
}

/** The files under normalized paths, and what is wrong with them. */
export const checkFiles = (
  given: readonly ProgramFile[],
): { files: ProgramFile[]; problems: FieldProblem[] } => {
  const refused = given.map(({ path }) => pathProblem(path))
  const laid = given.flatMap(({ path }, index) =>
    refused[index] === null ? [{ index, key: keyOf(path) }] : [],
  )
  const clashes = clashesOf(laid)
  const problems = refused.flatMap((problem, index) => {
    const message = problem ?? clashes.get(index)
    return message === undefined ? [] : [{ pointer: `/files/${index}/path`, message }]
  })
  if (problems.length > 0) return { files: [], problems }
  return {
    files: given.map(({ path, content }) => ({ path: segmentsOf(path).join('/'), content })),
    problems,
  }
}
