import type { Static } from 'typebox'
import type { InstallResult } from '../../logics/packages/install.ts'
import type { PackagePage } from '../../logics/packages/list-packages.ts'
import type { installAnswer, listAnswer } from './pypkg-schemas.ts'

/** The wire form of what an install did. */
export const toInstallAnswer = (result: InstallResult): Static<typeof installAnswer> => ({
  status: 'success',
  installed: result.installed,
  removed: result.removed,
  changed: result.changed.map(({ name, version, previousVersion }) => ({
    ...{ name, version },
    previous_version: previousVersion,
  })),
  satisfied: result.satisfied,
  not_needed: result.notNeeded,
  environment: result.environment,
})

/** The wire form of a page of packages. */
export const toListAnswer = ({
  packages,
  next,
  environment,
}: PackagePage): Static<typeof listAnswer> => ({
  packages: packages.map(({ sizeBytes, importNames, requires: _, ...rest }) => ({
    ...rest,
    size_bytes: sizeBytes,
    import_names: importNames,
  })),
  next_cursor: next,
  environment,
})
