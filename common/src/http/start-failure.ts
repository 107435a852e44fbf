import { isDiskFull } from '../utils/is-disk-full.ts'

const FULL = 'a disk is full, probably that of DATA_DIR; make room, some MB do'

/** What Node and child processes put on their errors. */
interface Facts {
  code?: string
  address?: string
  port?: number
  stderr?: unknown
}

const firstLine = (text: string): string => text.trim().split('\n')[0]?.slice(0, 300) ?? ''

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(0, 300) ?? ''

const urlHost = (address: string): string => (address.includes(':') ? `[${address}]` : address)

/** The message of a failed child process repeats its command, a script in it as well; stderr says why. */
const ownWords = (error: unknown): string => {
  const { stderr } = (error ?? {}) as Facts
  if (typeof stderr === 'string' && stderr.trim() !== '') {
    return lastLine(stderr)
  }
  return firstLine(error instanceof Error ? error.message : String(error))
}

/**
 * Why a service did not start, in one line without a stack. `portSetting` is what the user calls the
 * setting of the port.
 */
export const startFailure = (error: unknown, portSetting: string): string => {
  const { code, address = '', port } = (error ?? {}) as Facts
  const place = `${urlHost(address)}:${port}`
  switch (code) {
    case 'EADDRINUSE':
      return `${place} is in use by another program; choose another port with ${portSetting}, or another address with HOST`
    case 'EADDRNOTAVAIL':
      return `${address} is no address of this machine; choose another with HOST`
    case 'ENOTFOUND':
      return 'HOST names no address; choose another, for example 127.0.0.1'
    case 'EACCES':
      return port === undefined
        ? ownWords(error)
        : `${place} may not be listened on by this user; choose a port from 1024 on with ${portSetting}`
    default:
      return isDiskFull(error) ? `${FULL} (${ownWords(error)})` : ownWords(error)
  }
}
