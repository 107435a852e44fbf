import { badField } from '../../errors/bad-field.ts'

/** A value that stands either in the body or in the query; throws `invalid_request`. */
export const onceInBodyOrQuery = (
  name: string,
  inBody: string | undefined,
  inQuery: string | undefined,
): string => {
  if ((inBody === undefined) === (inQuery === undefined)) {
    throw badField(`/${name}`, `is needed once: in the body, or as ?${name}=`)
  }
  return (inBody ?? inQuery) as string
}
