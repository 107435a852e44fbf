import type { ProgramEnvironment } from '../../../logics/execution/types.ts'
import type { ZygoteKind } from '../zygote/zygote.ts'

const IMPORTS_DATA_LIBRARY =
  /^[ \t]*(?:import|from)[ \t][^#\n]*\b(?:numpy|pandas|matplotlib|scipy|pyarrow|cv2|mpl_toolkits|pyzbar)\b/m

/** Which zygote starts a program fastest: a cheap look at its imports. A wrong guess costs time only. */
export const zygoteKindOf = (code: string, environment: ProgramEnvironment | null): ZygoteKind =>
  isLeanOnly(environment) || !IMPORTS_DATA_LIBRARY.test(code) ? 'lean' : 'data'

/** Where other versions stand in front of the base, none of the base's may be loaded already. */
export const isLeanOnly = (environment: ProgramEnvironment | null): boolean =>
  environment?.overridesBase === true
