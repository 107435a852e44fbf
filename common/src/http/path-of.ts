/** The path of a request's URL, without the query, which may hold what no log should. */
export const pathOf = (url: string): string => {
  const query = url.indexOf('?')
  return query < 0 ? url : url.slice(0, query)
}
