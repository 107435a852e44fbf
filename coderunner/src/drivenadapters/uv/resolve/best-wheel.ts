/**
 * Of wheels that all fit this machine, the one that fits best: as installers rank tags (PEP 425),
 * made for this very interpreter first, for any platform last.
 */
export const bestWheel = <Wheel>(
  wheels: readonly Wheel[],
  fileNameOf: (wheel: Wheel) => string,
  pythonVersion: string,
): Wheel | undefined => {
  const minor = Number(pythonVersion.split('.')[1])
  const ranked = wheels.map((wheel) => ({ wheel, rank: rankOf(fileNameOf(wheel), minor) }))
  return ranked.sort((a, b) => compare(b.rank, a.rank))[0]?.wheel
}

type Rank = number[]

/** `name-version(-build)-pythons-abis-platforms.whl`; each of the last three may be several, by dots. */
const rankOf = (fileName: string, minor: number): Rank => {
  const parts = fileName.replace(/\.whl$/, '').split('-')
  const [pythons = '', abis = '', platforms = ''] = parts.slice(-3)
  const build = parts.length === 6 ? Number(/^\d+/.exec(parts[2] ?? '')?.[0] ?? 0) : 0
  const best = (words: string, rank: (word: string) => number): number =>
    Math.max(...words.split('.').map(rank))
  const abi = best(abis, (word) => (word === `cp3${minor}` ? 2 : word === 'abi3' ? 1 : 0))
  const python = best(pythons, (word) => pythonRank(word, minor))
  const platform = best(platforms, platformRank)
  return [platform > 0 ? 1 : 0, abi, python, platform, build]
}

const pythonRank = (word: string, minor: number): number => {
  const [, kind, of = ''] = /^(cp|py)3?(\d*)$/.exec(word) ?? []
  const since = of === '' ? 0 : Number(of)
  return since > minor ? -1 : since + (kind === 'cp' ? 0.5 : 0)
}

const legacy: Record<string, string> = {
  manylinux1: 'manylinux_2_5',
  manylinux2010: 'manylinux_2_12',
  manylinux2014: 'manylinux_2_17',
}

/** The newer the C library that a wheel asks for, the better it uses it. */
const platformRank = (word: string): number => {
  if (word === 'any') return 0
  const name = word.replace(/^manylinux\d+(?=_)/, (old) => legacy[old] ?? old)
  const [, major = '0', minor = '0'] = /linux_(\d+)_(\d+)_/.exec(name) ?? []
  return 1 + Number(major) * 1000 + Number(minor)
}

const compare = (a: Rank, b: Rank): number => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : Number(a[at]) - Number(b[at])
}
