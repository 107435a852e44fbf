/** Lets every promise that can settle without the outside world do so. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
