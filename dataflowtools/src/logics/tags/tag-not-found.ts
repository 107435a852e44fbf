import { AppError } from '../../errors/app-error.ts'

/** The error of a tag that this owner has not. */
export const tagNotFound = (id: string): AppError =>
  new AppError('tag_not_found', `there is no tag ${JSON.stringify(id)}`)
