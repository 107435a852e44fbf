import type { FileInspector } from '../../logics/files/ports.ts'

export const openInspector = async (..._: unknown[]): Promise<FileInspector> => ({
  inspect: async (_blob, name) => ({
    mimeType: name.endsWith('.txt') ? 'text/plain' : 'application/octet-stream',
    properties: {},
  }),
})
