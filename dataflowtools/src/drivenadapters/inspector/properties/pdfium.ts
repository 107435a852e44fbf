import { PDFiumLibrary } from '@hyzyla/pdfium'

/** The functions of PDFium that are used here; the package wraps others (fpdfview.h, fpdf_doc.h). */
export interface Pdfium {
  HEAPU8: Uint8Array
  wasmExports: { malloc: (sizeBytes: number) => number; free: (pointer: number) => void }
  _FPDF_LoadMemDocument: (data: number, sizeBytes: number, password: number) => number
  _FPDF_GetLastError: () => number
  _FPDF_GetPageCount: (document: number) => number
  _FPDF_GetMetaText: (document: number, tag: number, buffer: number, sizeBytes: number) => number
  _FPDF_GetSecurityHandlerRevision: (document: number) => number
  _FPDF_GetFileVersion: (document: number, version: number) => number
  _FPDF_GetPageSizeByIndex: (
    document: number,
    page: number,
    width: number,
    height: number,
  ) => number
}

/** Loads PDFium, compiled to WebAssembly: its memory is bounded by the worker's. */
export const loadPdfium = async (): Promise<Pdfium> => {
  const library = await PDFiumLibrary.init()
  return (library as unknown as { module: Pdfium }).module
}
