/** A PDF of these objects, numbered from 1, the first being its catalog and the last its information. */
export const makePdf = (objects: readonly string[]): Buffer => {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const start = text.length
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** Two A4 pages with a title in Chinese. */
export const twoPages: Buffer = makePdf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  "<< /Title <FEFF54088054> /Author (Han Meimei) /Producer (a test) /CreationDate (D:20240102030405+08'00') >>",
])
