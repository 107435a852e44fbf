import { join } from 'node:path'

/** The settings that say where things lie. */
interface Places {
  /** Where the set-up keeps what boxes share, ready for every service; never written to by one. */
  boxesFolder?: string | null
  dataDir: string
}

/** Where to look for what boxes share; what is in neither is made in the last, which is the service's own. */
export const boxFolders = ({ boxesFolder, dataDir }: Places): string[] => [
  ...(boxesFolder ? [boxesFolder] : []),
  join(dataDir, 'sandbox'),
]
