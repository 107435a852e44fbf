import type { JobHandler } from '@coderunner/common/jobs/job-handler.ts'
import type { Install } from '../../logics/packages/install.ts'
import { makeTellProgress } from './build-progress.ts'
import { toInstallAnswer } from './to-wire.ts'

/** The kind of the jobs that install packages. */
export const installKind = 'install'

/** Installs the packages that a job's payload names; the result is the body of a plain request. */
export const makeInstallAsJob =
  (install: Install): JobHandler =>
  async ({ job, payload, signal, progress }) => {
    const packages = JSON.parse(payload.toString()) as string[]
    const result = await install(packages, {
      owner: job.owner,
      signal,
      onProgress: makeTellProgress(progress),
    })
    return {
      contentType: 'application/json; charset=utf-8',
      body: Buffer.from(JSON.stringify(toInstallAnswer(result))),
    }
  }
