import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before } from 'node:test'
import { pino } from 'pino'
import {
  type InspectorConfig,
  type OpenInspector,
  openInspector,
} from '../../../src/drivenadapters/inspector/open-inspector.ts'
import type { Inspected } from '../../../src/logics/files/ports.ts'

type Inspect = (name: string, content: Buffer | string) => Promise<Inspected>

/** Opens an inspector for the tests of a suite; returns how to have it look at a content. */
export const useInspector = (config: Partial<InspectorConfig> = {}): Inspect => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dataflowtools-inspector-'))
  const contents = new Map<string, Buffer>()
  let inspector: OpenInspector
  before(async () => {
    inspector = await openInspector(
      {
        ...{ dataDir, sandboxIsolation: 'auto', workerConcurrency: 2 },
        pythonBin: String(process.env.CODERUNNER_PYTHON),
        ...config,
      },
      pino({ level: 'silent' }),
      async ({ key }) => Readable.from([contents.get(key) ?? Buffer.alloc(0)]),
    )
  })
  after(async () => {
    await inspector.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return (name, content) => {
    const key = `${contents.size}`
    const bytes = Buffer.from(content)
    contents.set(key, bytes)
    const blob = { key, sha256: '', sizeBytes: bytes.length }
    return inspector.inspect(blob, name, new AbortController().signal)
  }
}
