/** Tags as a text: names or ids, with commas (also the Chinese one) between them. */
export const splitTags = (text: string): string[] =>
  text
    .split(/[,，]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
