/** Runs attacks as the user that it was started as; see plain-user.ts. */
import { type Attempt, attempt, openSandbox } from './attack-sandbox.ts'

const [pythonBin = '', sitePackages = '', dataDir = ''] = process.argv.slice(2)
const sandbox = await openSandbox({
  dataDir,
  isolation: 'landlock',
  languageGuard: false,
  python: { pythonBin, sitePackages },
})
process.on('message', async ([id, program]: [number, Attempt]) => {
  const outcome = await attempt(sandbox, program)
  const artifacts = outcome.artifacts.map((artifact) => ({ ...artifact, content: null }))
  process.send?.([id, { ...outcome, artifacts }])
})
process.once('disconnect', async () => {
  await sandbox.close(0)
  process.exit()
})
process.send?.('ready')
