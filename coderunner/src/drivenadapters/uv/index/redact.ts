const textMaxLength = 2000

/** What addresses carry that nobody is to read: users, passwords, tokens in paths and queries. */
const secretsIn = (variables: Readonly<Record<string, string>>): string[] =>
  Object.values(variables)
    .flatMap((value) => value.split(/[\s,]+/))
    .flatMap((word) => {
      const url = URL.parse(word.replace(/^[\w-]+=(?=\w+:\/\/)/, ''))
      if (url === null) return []
      const raw = [url.username, url.password, ...url.searchParams.values()]
      return raw.flatMap((text) => [text, safeDecode(text)])
    })
    .filter((secret) => secret.length > 2)

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Makes a function that takes addresses, their secrets and paths of this machine out of what uv says,
 * so that it can be shown.
 */
export const makeRedact = (variables: Readonly<Record<string, string>>) => {
  const secrets = secretsIn(variables).sort((a, b) => b.length - a.length)
  return (text: string): string => {
    const withoutSecrets = secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
    return withoutSecrets
      .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s`'"<>)]+/gi, 'the index')
      .replaceAll(/(^|[\s`'"(=])\/[^\s`'")]*/g, '$1…')
      .slice(0, textMaxLength)
  }
}
