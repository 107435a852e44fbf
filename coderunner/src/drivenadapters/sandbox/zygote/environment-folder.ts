const FOLDER = /^[0-9a-f]{32}(\.[0-9a-f]{8,32})?$/

/** Whether a name is that of an environment's folder; the zygote asks the same, in overlay.py. */
export const isEnvironmentFolder = (name: string): boolean => FOLDER.test(name)
