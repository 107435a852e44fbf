import type { FieldProblem } from '@coderunner/common/problem/app-error.ts'
import { foldersOf, normalizePath, pathProblem } from './file-paths.ts'
import type { ProgramFile } from './types.ts'

/** Two spellings of one name (Unicode's composed and decomposed form) are one name to most people. */
const keyOf = (path: string): string => normalizePath(path).normalize('NFC')

const clashProblem = (key: string, files: Set<string>, folders: Set<string>): string | null => {
  if (files.has(key)) {
    return 'is given twice'
  }
  if (folders.has(key)) {
    return 'is a folder of another file'
  }
  return foldersOf(key).some((folder) => files.has(folder)) ? 'lies in what another file is' : null
}

/** The files under normalized paths, and what is wrong with them. */
export const checkFiles = (
  given: readonly ProgramFile[],
): { files: ProgramFile[]; problems: FieldProblem[] } => {
  const paths = new Set<string>()
  const folders = new Set<string>()
  const problems: FieldProblem[] = []
  const files = given.map(({ path, content }, index) => {
    const key = keyOf(path)
    const message = pathProblem(path) ?? clashProblem(key, paths, folders)
    if (message !== null) {
      problems.push({ pointer: `/files/${index}/path`, message })
    }
    paths.add(key)
    for (const folder of foldersOf(key)) {
      folders.add(folder)
    }
    return { path: normalizePath(path), content }
  })
  return { files, problems }
}
