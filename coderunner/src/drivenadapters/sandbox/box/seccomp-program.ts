import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { IsolationTier } from '../../../logics/execution/types.ts'

/** The executions' seccomp allow-list of a tier as BPF, built by libseccomp outside the box. */
export const exportSeccompProgram = async (
  pythonBin: string,
  sitePackages: string,
  runtimeFolder: string,
  tier: IsolationTier,
): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'coderunner-seccomp-'))
  const output = join(folder, 'filter.bpf')
  try {
    const script = join(runtimeFolder, 'seccomp_export.py')
    await promisify(execFile)(pythonBin, ['-I', '-S', '-B', script, sitePackages, tier, output])
    return await readFile(output)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
