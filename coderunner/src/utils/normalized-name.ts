/** A distribution's name as it is compared and stored (PEP 503): lower case, one `-` between words. */
export const normalizedName = (name: string): string =>
  name.toLowerCase().replaceAll(/[-_.]+/g, '-')
