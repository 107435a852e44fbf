const mib = 1 << 20
/** The most that S3 takes. */
const partsMax = 10_000
const smallestPartBytes = 8 * mib

/** Parts of 8 MiB, larger only where 10,000 of them would not hold `maxBytes`; whole MiB. */
export const partBytesFor = (maxBytes: number): number =>
  Math.max(smallestPartBytes, Math.ceil(maxBytes / partsMax / mib) * mib)
