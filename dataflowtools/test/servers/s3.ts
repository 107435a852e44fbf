import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { S3 } from '@aws-sdk/client-s3'
import { freePort } from '../../../common/test/servers/free-port.ts'
import { versitygwProgram } from './versitygw.ts'

/** An S3 server of one test file's own, on a private port, with a folder that goes with it. */
export interface S3Server {
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** The folder with its objects: BUCKET/KEY. */
  objects: string
  /** A client of the test's own. */
  client: S3
  /** Makes an empty bucket and returns its name. */
  createBucket(): Promise<string>
  /** kill -9, as at a power cut. */
  kill(): Promise<void>
  /** Stops it answering without ending it, and lets it go on. */
  freeze(): void
  thaw(): void
  /** Starts it again on the same data and port. */
  start(): Promise<void>
  /** Ends it and deletes its data. */
  stop(): Promise<void>
}

const host = '127.0.0.1'
const region = 'eu-test-1'
const accessKeyId = 'DATAFLOWTESTKEY'
const secretAccessKey = 'a/secret+of=the tests'
const startTimeoutMs = 60_000

const isAnswering = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  )

/** Starts a server that keeps its objects in `data`, by default in a folder of its own. */
export const startS3 = async (data?: string): Promise<S3Server> => {
  const program = versitygwProgram()
  const folder = mkdtempSync(join(tmpdir(), 's3-'))
  const [objects, sidecar] = [data ?? join(folder, 'objects'), join(folder, 'sidecar')]
  for (const path of [objects, sidecar]) mkdirSync(path, { recursive: true })
  const port = await freePort()
  const endpoint = `http://${host}:${port}`
  const options = ['--port', `${host}:${port}`, '--region', region, '--quiet']
  const env = { ROOT_ACCESS_KEY_ID: accessKeyId, ROOT_SECRET_ACCESS_KEY: secretAccessKey }
  const credentials = { accessKeyId, secretAccessKey }
  const client = new S3({ endpoint, region, credentials, forcePathStyle: true })
  let child: ChildProcess | null = null
  let buckets = 0

  const start = async (): Promise<void> => {
    const args = [...options, 'posix', '--sidecar', sidecar, objects]
    child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const startedAt = performance.now()
    while (!(await isAnswering(endpoint))) {
      if (child.exitCode !== null) throw new Error('the S3 server ended at its start')
      if (performance.now() - startedAt > startTimeoutMs) throw new Error('the S3 server is mute')
      await pause(20)
    }
  }
  const kill = async (): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await start()
  return {
    ...{ endpoint, region, accessKeyId, secretAccessKey, client, objects, start, kill },
    createBucket: async () => {
      const name = `bucket-${++buckets}`
      await client.createBucket({ Bucket: name })
      return name
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    stop: async () => {
      await kill()
      client.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
