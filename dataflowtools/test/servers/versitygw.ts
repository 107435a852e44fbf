import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setupFolder } from '../../../scripts/places.ts'
import { progress } from '../../../scripts/setup/progress.ts'
import { goProgram } from './go.ts'

const version = '1.8.0'
/** What its go.mod asks for. */
const goMinor = 25

/** Unoptimized, as that takes a quarter less. Of two test files the second waits for the first. */
const buildOnce = `
[ -x "$2/versitygw" ] && exit
GOBIN="$2.part" "$1" install -gcflags='all=-N -l' -ldflags='-s -w' "$3" && mv "$2.part" "$2"
`

/** The path of versitygw, an S3 server over a folder; built where it is absent, which takes minutes. */
export const versitygwProgram = (): string => {
  const servers = join(setupFolder, 'test-servers')
  const folder = join(servers, `versitygw-${version}`)
  const program = join(folder, 'versitygw')
  if (existsSync(program)) return program
  mkdirSync(servers, { recursive: true })
  progress(`versitygw ${version}, the S3 server of the tests: built once, some minutes`)
  const source = `github.com/versity/versitygw/cmd/versitygw@v${version}`
  const shell = ['sh', '-c', buildOnce, 'build', goProgram(goMinor), folder, source]
  execFileSync('flock', [`${folder}.lock`, ...shell], { stdio: ['ignore', 'ignore', 'inherit'] })
  return program
}
