const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/
/** What ends a file that can be imported; extension modules may name the interpreter before it. */
const moduleFile = /^([^./]+)(\.py|(\.[A-Za-z0-9_-]+)*\.so)$/
/** What projects ship beside their modules by accident. */
const beside = new Set([
  ...['test', 'tests', 'testing', 'doc', 'docs', 'example', 'examples', 'benchmark', 'benchmarks'],
  ...['bin', 'include', 'share', 'lib', 'lib64', 'etc', 'man', 'setup', 'scripts', 'conftest'],
])

/**
 * The top-level modules that these files bring, sorted. Private ones, and folders of tests and such,
 * count only where there is nothing else.
 */
export const importNamesOf = (paths: readonly string[]): string[] => {
  const all = [...new Set(paths.flatMap(topLevel))].sort()
  const public_ = all.filter((name) => !name.startsWith('_') && !beside.has(name))
  return public_.length > 0 ? public_ : all.filter((name) => !name.startsWith('__'))
}

const topLevel = (path: string): string[] => {
  const [first = '', ...rest] = path.split('/')
  if (rest.length === 0) {
    const name = moduleFile.exec(first)?.[1] ?? ''
    return identifier.test(name) ? [name] : []
  }
  const isModule = moduleFile.test(rest.at(-1) ?? '')
  return isModule && [first, ...rest.slice(0, -1)].every((name) => identifier.test(name))
    ? [first]
    : []
}
