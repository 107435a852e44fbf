/** Each kind's readers with their libraries, of which the loading costs more than the reading. */
export const loadImages = () => import('./properties/image.ts')
export const loadPdfs = () => import('./properties/pdf.ts')
export const loadZips = () => import('./zip/read-zip.ts')
export const loadOle = () => import('./ole/read-ole.ts')
