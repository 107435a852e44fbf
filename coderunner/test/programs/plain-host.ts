import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('plain_host.py', import.meta.url))

/** A Python that has imported the data libraries once, and runs each script in a fork of itself. */
export class PlainHost {
  readonly #child: ChildProcess
  readonly #waiting: ((exitCode: number) => void)[] = []

  constructor(pythonBin: string, env: Record<string, string>) {
    const stdio = ['ignore', 'pipe', 'inherit', 'pipe'] as const
    this.#child = spawn(pythonBin, ['-P', '-s', '-B', script], { env, stdio: [...stdio] })
    const answers = createInterface({ input: this.#child.stdio[1] as NodeJS.ReadableStream })
    answers.on('line', (line) => this.#waiting.shift()?.(Number(line)))
    answers.on('close', () => {
      for (const resolve of this.#waiting.splice(0)) resolve(-1)
    })
  }

  /** Runs a script whose streams and working directory are in `folder`; answers its exit code. */
  run(path: string, folder: string): Promise<number> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#requests.write(`${JSON.stringify({ path, folder })}\n`)
    })
  }

  close(): void {
    this.#requests.end()
  }

  get #requests(): Writable {
    return this.#child.stdio[3] as Writable
  }
}
