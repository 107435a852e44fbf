import { deepEqual, equal, notDeepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Json, Outcome } from '../../src/logics/execution/types.ts'
import type { Column } from './attack.ts'
import { concurrency } from './attack-sandbox.ts'
import type { Columns } from './use-columns.ts'

const limits = { timeoutMs: 10_000, memoryBytes: 256 * 1024 ** 2 }
/** More runs than places: each place, uid and folder is used again. */
const repeats = 2 * concurrency + 8

/** What one run did must not be there for the next one, nor hurt one beside it. */
export const describeAfterEffects = (columns: Columns): void => {
  for (const column of columns.names.filter((name) => name !== 'guarded')) {
    describe(`the run after an attack, ${column}`, () => {
      for (const { title, attack, look, expected } of trails) {
        it(title, async () => {
          await run(columns, column, attack)
          const looks = Array.from({ length: repeats }, () => returned(columns, column, look))
          deepEqual(await Promise.all(looks), Array(repeats).fill(expected))
        })
      }
      for (const [name, code] of Object.entries(states)) {
        it(`shares no ${name} with any other`, async () => {
          const looks = Array.from({ length: 4 }, () => returned(columns, column, code))
          const values = await Promise.all(looks)
          equal(new Set(values.map((value) => JSON.stringify(value))).size, 4, String(values))
        })
      }
      for (const [name, code] of Object.entries(crashes)) {
        it(`works when the one beside it ${name}`, async () => {
          const beside = Promise.all([run(columns, column, code), run(columns, column, code)])
          equal(await returned(columns, column, 'sum(range(10))'), 45)
          notDeepEqual(new Set((await beside).map(({ status }) => status)), new Set(['success']))
          equal(await returned(columns, column, 'sum(range(10))'), 45)
        })
      }
    })
  }
}

const run = (columns: Columns, column: Column, code: string): Promise<Outcome> =>
  columns.attempt(column, { code, ...limits })

const returned = async (columns: Columns, column: Column, code: string): Promise<Json> => {
  const outcome = await run(columns, column, code)
  equal(outcome.status, 'success', outcome.stderr)
  return outcome.returnValue
}

const trails = [
  {
    title: 'does not see modules that another one changed',
    attack:
      'import json, math, sys\njson.dumps = math.sin = None\nsys.modules["string"] = None\nNone',
    look: 'import json, math, string\n[json.dumps(1), math.sin(0) == 0, string.digits]',
    expected: ['1', true, '0123456789'],
  },
  {
    title: 'does not see builtins that another one changed',
    attack: 'import builtins\nbuiltins.len = None\nbuiltins.planted = 1\nNone',
    look: 'import builtins\n[len([1]), hasattr(builtins, "planted")]',
    expected: [1, false],
  },
  {
    title: 'does not see the sandbox changed by another one',
    attack: 'import program.runner as r\nr.run = r.encode_result = None\nimport frames\nNone',
    look: 'import program.runner as r\n[r.run is None]',
    expected: [false],
  },
  {
    title: 'finds its folder empty',
    attack: 'import os\nfor n in ("a", ".b", "output/c"): open(n, "w").close()\nos.mkdir("d", 0)',
    look: 'import os\nfound = sorted(os.listdir(".")) + os.listdir("output")\nfound',
    expected: ['output'],
  },
  {
    title: 'finds the environment and the working folder as they were',
    attack: 'import os\nos.environ["PLANTED"] = "1"\nos.umask(0o777)\nos.chdir("/")\nNone',
    look: 'import os\n["PLANTED" in os.environ, os.umask(0o22) & 0o700, os.getcwd() == "/"]',
    expected: [false, 0, false],
  },
]

const states = {
  'random numbers': 'import random\nrandom.random()',
  'random numbers of numpy': 'import numpy\nnumpy.random.random()',
  uuid: 'import uuid\n[str(uuid.uuid4()), str(uuid.uuid1())]',
  'temporary names': 'import tempfile\ntempfile.mktemp(dir="")',
  secrets: 'import secrets\nsecrets.token_hex()',
}

const crashes = {
  'is killed by a signal': 'import ctypes\nctypes.string_at(0)',
  'ends without a result': 'import os\nos._exit(1)',
  'fills its memory': 'bytes(2**40)',
  'stirs every descriptor that it has': `
import fcntl, os, socket
for fd in [f for f in range(256) if f != 3]:
    for action in (
        lambda: fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK),
        lambda: os.read(fd, 65536),
        lambda: os.write(fd, b"x" * 65536),
        lambda: socket.socket(fileno=fd).shutdown(2),
    ):
        try:
            action()
        except Exception:
            pass
raise ValueError`,
}
