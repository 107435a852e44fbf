import type { ZygoteKind } from '../zygote/zygote.ts'

const IMPORTS_DATA_LIBRARY =
  /^[ \t]*(?:import|from)[ \t]+[^#\n]*\b(?:numpy|pandas|matplotlib|scipy|pyarrow|cv2|mpl_toolkits|pyzbar)\b/m

/** Which zygote starts a program fastest: a cheap look at its imports. A wrong guess costs time only. */
export const zygoteKindOf = (code: string): ZygoteKind =>
  IMPORTS_DATA_LIBRARY.test(code) ? 'data' : 'lean'
