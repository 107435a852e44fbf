/** A time limit in words: "1 second", "0.3 seconds"; never less than the millisecond that timers count in. */
export const inSeconds = (milliseconds: number): string => {
  const seconds = Math.max(1, Math.round(milliseconds)) / 1000
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}
