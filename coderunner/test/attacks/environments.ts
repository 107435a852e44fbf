import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Outcome, ProgramEnvironment } from '../../src/logics/execution/types.ts'
import type { Columns } from './use-columns.ts'

const limits = { timeoutMs: 10_000, memoryBytes: 256 * 1024 ** 2 }
const plant = 'import builtins\nbuiltins.planted = True\n'
/** Spins in the background from its import on. */
const spins = `
import threading, time

def spin():
    while True:
        pass

def used():
    return time.process_time() - begun

begun = time.process_time()
threading.Thread(target=spin, daemon=True).start()
`
const planted = `${plant}print = dumps = system = Visitor = None\n`

/** What packages of an environment try, when they are imported and before. */
export const describeEnvironments = (columns: Columns): void => {
  for (const column of columns.names) {
    describe(`environments, ${column}`, () => {
      const lay = (name: string, files: Record<string, string>): ProgramEnvironment =>
        columns.layOut(column, name, { files })
      const run = (code: string, environment: ProgramEnvironment | null = null): Promise<Outcome> =>
        columns.attempt(column, { code, environment, ...limits })

      it('nothing of another environment is read, from inside one or from the base', async () => {
        const other = lay('other', { 'secret.py': 'secret = 1\n' })
        const own = lay('own', { 'own.py': lookFor(columns.pathsOf(column, other.folder)) })
        const { status, stdout, stderr } = await run('import own\nprint(own.found)', own)
        deepEqual([status, stdout], ['success', '[]\n'], stderr)
        if (column === 'guarded') return
        const look = `${lookFor(columns.pathsOf(column, other.folder))}print(found)`
        equal((await run(look)).stdout, '[]\n')
      })

      it('an environment is not changed by who runs in it', async () => {
        const own = lay('changed', { 'own.py': changes, 'data.txt': 'as it was' })
        equal((await run('import own\nprint(own.done)', own)).stdout, '[]\n')
        equal((await run('import own\nprint(own.data)', own)).stdout, 'as it was\n')
      })

      it('no module is put before those of the sandbox and the standard library', async () => {
        const shadows = Object.fromEntries(shadowing.map((name) => [`${name}.py`, planted]))
        const own = lay('shadows', { ...shadows, 'evil.pth': `import sys; ${plant}` })
        const code = 'import json, random\nprint(json.dumps(1), random.random() < 1)'
        for (let round = 0; round < 3; round += 1) {
          equal((await run(code, own)).stdout, '1 True\n')
        }
        if (column !== 'guarded') {
          const look = 'import builtins, json, frames\nprint(hasattr(builtins, "planted"))'
          equal((await run(look, own)).stdout, 'False\n')
        }
      })

      it('what a package changes at its import is changed for its own run alone', async () => {
        const own = lay('patches', { 'own.py': patches, 'calm.py': '' })
        await run('import own', own)
        await run('import own', own)
        const code = 'import json\nprint(json.dumps([1]), len("ab"))'
        for (const environment of [own, null, own, null]) {
          equal((await run(code, environment)).stdout, '[1] 2\n')
        }
        equal((await run('import calm\nprint(1)', own)).stdout, '1\n')
      })

      it('frames that a package sends at its import are its own run’s', async () => {
        const own = lay('frames', { 'own.py': forges })
        for (let round = 0; round < 3; round += 1) {
          await run('import own\nprint(1)', own)
          const outcomes = await Promise.all([run('print("a")'), run('print("b")')])
          deepEqual(
            outcomes.map(({ stdout }) => stdout),
            ['a\n', 'b\n'],
          )
        }
      })

      it('what a package writes at its import to the descriptor of errors is heard by nobody', async () => {
        const own = lay('errors', {
          'own.py': 'import os, stat\nheld = stat.S_ISCHR(os.fstat(2).st_mode)\n',
        })
        for (let round = 0; round < 3; round += 1) {
          equal((await run('import own\nprint(own.held)', own)).stdout, 'True\n')
        }
      })

      it('threads that a package starts at its import take no time before a run begins', async () => {
        const own = lay('spins', { 'own.py': spins })
        const code = 'import own\nprint(own.used() < 0.4)'
        await run(code, own)
        for (let round = 0; round < 2; round += 1) {
          await delay(1000)
          equal((await run(code, own)).stdout, 'True\n')
        }
      })

      it('a package has no more at its import than a program', async () => {
        const own = lay('reaches', { 'own.py': reaches })
        for (let round = 0; round < 2; round += 1) {
          const { status, stdout, stderr } = await run('import own\nprint(own.reached)', own)
          deepEqual([status, stdout], ['success', '[]\n'], stderr)
        }
      })
    })
  }
}

const shadowing = `json random os sys frames execution overlay language program lockdown
  sitecustomize usercustomize RestrictedPython zygote _strptime linecache`.split(/\s+/)

const lookFor = (paths: string[]): string => `
import glob, os
places = ${JSON.stringify(paths)}
try:
    places.append(os.path.join(os.path.dirname(__file__), '..', '..', os.path.basename(places[0])))
except NameError:
    pass
found = []
for place in places:
    for path in (place, place + '/site-packages', place + '/site-packages/secret.py'):
        for action in (os.listdir, open, lambda path: os.symlink(path, 'link') or open('link')):
            try:
                found.append([path, str(action(path))])
            except OSError:
                pass
`

const changes = `
import os
place = os.path.dirname(__file__)
data = open(place + '/data.txt').read()
done = []
for action in (
    lambda: open(place + '/data.txt', 'w'),
    lambda: open(place + '/new.py', 'w'),
    lambda: os.remove(place + '/data.txt'),
    lambda: os.rename(place + '/data.txt', place + '/moved.txt'),
    lambda: os.mkdir(place + '/folder'),
    lambda: os.truncate(place + '/data.txt', 0),
    lambda: open(os.link(place + '/data.txt', 'linked') or 'linked', 'w'),
):
    try:
        done.append(str(action()))
    except OSError:
        pass
`

const patches = `
import builtins, json, sys
import frames, execution, program.runner
json.dumps = json.loads = builtins.len = None
frames.receive = frames.sender = program.runner.run = execution.live = None
sys.modules['json'] = sys.modules['program'] = None
sys.path.clear()
sys.meta_path.clear()
`

const forges = `
import json, os, stat
for fd in range(3, 256):
    try:
        if not stat.S_ISSOCK(os.fstat(fd).st_mode):
            continue
        for number in range(200):
            for name in (str(number), f'e{number}'):
                hello = json.dumps({'token': '', 'id': name}).encode()
                os.write(fd, len(hello).to_bytes(4, 'big') + b'H' + hello)
        os.write(fd, (2).to_bytes(4, 'big') + b'R{}')
    except OSError:
        pass
`

const reaches = `
import os, socket
reached = []
for action in (
    lambda: open('/etc/shadow'),
    lambda: os.listdir('/run'),
    lambda: os.listdir('/proc'),
    lambda: os.fork(),
    lambda: os.system('true') and 1 / 0,
    lambda: socket.create_connection(('127.0.0.1', 80), 1),
    lambda: open('/env/planted', 'w'),
    lambda: os.setuid(0),
):
    try:
        reached.append(str(action()))
    except (OSError, ZeroDivisionError):
        pass
`
