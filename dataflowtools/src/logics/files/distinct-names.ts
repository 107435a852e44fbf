/** `a.txt` → `a (2).txt`. */
const numbered = (name: string, count: number): string => {
  const dot = name.lastIndexOf('.')
  const at = dot > 0 ? dot : name.length
  return `${name.slice(0, at)} (${count})${name.slice(at)}`
}

/** Numbers names that there are already, case not regarded, as Windows could not tell them apart. */
export const distinctNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = numbered(name, count)
    taken.add(free.toLowerCase())
    return free
  })
}
