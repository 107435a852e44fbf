import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The executions' seccomp allow-list as BPF, built by libseccomp outside the box. */
export const exportSeccompProgram = async (
  pythonBin: string,
  sitePackages: string,
  runtimeFolder: string,
): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'coderunner-seccomp-'))
  const output = join(folder, 'filter.bpf')
  try {
    const script = join(runtimeFolder, 'seccomp_export.py')
    await promisify(execFile)(pythonBin, ['-I', '-S', '-B', script, sitePackages, output])
    return await readFile(output)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
