import { randomBytes } from 'node:crypto'

const keyForm = /^[0-9a-f]{32}$/

/** A random key: 32 hexadecimal digits. */
export const newBlobKey = (): string => randomBytes(16).toString('hex')

/** Whether a text has the form of a key. What has not is never looked up, and is in no list. */
export const isBlobKey = (text: string): boolean => keyForm.test(text)
