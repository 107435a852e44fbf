/** Artifacts up to this size stand in the answer itself, larger ones under an address. */
export const inlineArtifactMaxBytes = 1024 ** 2
