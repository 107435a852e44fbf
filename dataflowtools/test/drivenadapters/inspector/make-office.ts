import { makeZip } from './make-zip.ts'

const open = 'application/vnd.openxmlformats-officedocument'
const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc" xmlns:t="urn:t">
<dc:title>年度报告 &amp; plan</dc:title><dc:creator>Li Lei</dc:creator>
<t:created>2024-01-02T03:04:05Z</t:created><t:modified>2024-02-03T04:05:06Z</t:modified>
</cp:coreProperties>`

/** An Office Open XML file of a kind, with further parts. */
export const makeOffice = (
  type: string,
  mainPart: string,
  parts: Readonly<Record<string, string | Buffer>> = {},
): Buffer => {
  const contentType = type.startsWith('application/') ? type : `${open}.${type}.main+xml`
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="urn:t"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${mainPart}" ContentType="${contentType}"/></Types>`,
    'docProps/core.xml': core,
    ...parts,
  })
}

/** What the core properties of `makeOffice` are told as. */
export const coreProperties = {
  title: '年度报告 & plan',
  author: 'Li Lei',
  created: '2024-01-02T03:04:05Z',
  modified: '2024-02-03T04:05:06Z',
}
