import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What the interpreter says of itself; all paths are the host's. */
export interface PythonFacts {
  version: string
  executable: string
  basePrefix: string
  standardLibraries: string[]
  extensionFolder: string
}

const QUESTION = `
import json, sys, sysconfig
paths = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib")]
base = sys.base_prefix
print(json.dumps({
    "version": sys.version.split()[0],
    "executable": getattr(sys, "_base_executable", sys.executable),
    "basePrefix": base,
    "standardLibraries": sorted({p.replace(sys.prefix, base, 1) if p.startswith(sys.prefix) else p for p in paths}),
    "extensionFolder": next((p for p in sys.path if p.endswith("lib-dynload")), ""),
}))`

/** Asks the interpreter at `pythonBin` where it keeps its parts. */
export const readPythonFacts = async (pythonBin: string): Promise<PythonFacts> => {
  const { stdout } = await promisify(execFile)(pythonBin, ['-I', '-S', '-c', QUESTION])
  return JSON.parse(stdout)
}
