import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Sandbox } from '../../../src/logics/execution/ports.ts'
import { layOutEnvironment } from '../../support/lay-out-environment.ts'
import { makeDataDir, openSandbox, run } from '../../support/real-sandbox.ts'

const dataDir = makeDataDir('environment-guards')
const environment = layOutEnvironment(dataDir, 'guards', {
  files: {
    'reaching.py': `
import os, sys, subprocess, socket, io, pickle, importlib, builtins
import os.path as paths
from os import system, listdir, environ, getcwd, _exit as leave
from os import system as helper
from sys import modules, _getframe as frame, exit
from gc import get_objects
from pickle import loads
from builtins import eval, open, getattr

def read(name):
    return open(name).read()
`,
    'shapes/__init__.py': `
import contextlib, dataclasses, enum, functools
from shapes import parts

__version__ = '1.2'

@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: int = 0
    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)
    @property
    def size(self):
        return abs(self.x) + abs(self.y)
    @classmethod
    def origin(cls):
        return cls(0)

class Colour(enum.Enum):
    RED = 1

class Bag:
    def __init__(self, *items):
        self.items = list(items)
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)
    def __getitem__(self, key):
        return self.items[key]
    def __setitem__(self, key, value):
        self.items[key] = value
    def __getattr__(self, name):
        return 'dynamic ' + name

@contextlib.contextmanager
def opened(name):
    yield name.upper()

def count(n):
    yield from range(n)

@functools.lru_cache
def square(n):
    return n * n

def apply(function, *values):
    return [function(value) for value in values]
`,
    'shapes/parts.py': "name = 'a part'\n",
  },
})

describe('packages of an environment under the language guard', () => {
  let sandbox: Sandbox
  before(async () => {
    sandbox = await openSandbox({ dataDir })
  })
  after(() => sandbox?.close(0))

  test('are as usable as those of the base', async () => {
    const code = `
import shapes
from shapes import Bag, Colour, Point, opened, parts
import shapes.parts as same
p = Point(1) + Point(2, 3)
p.x += 1
bag = Bag(3, 1, 2)
bag[0] = 9
bag.label = 'mine'
with opened('name') as name:
    print(name, shapes.__version__)
print(p, p.size, Point.origin() < p, sorted(bag), len(bag), bag[-1], bag.label, bag.anything)
print(Colour.RED.name, list(shapes.count(3)), shapes.square(4), shapes.apply(lambda v: v + 1, 1, 2))
print(parts.name, same.name, isinstance(p, Point), getattr(shapes, 'nothing', None))
class Sub(Point):
    def twice(self):
        return self.x * 2
print(Sub(4).twice())
match p:
    case Point(x=4):
        print('matched')
`
    const { stdout, stderr } = await run(sandbox, code, { environment })
    const expected = `NAME 1.2
Point(x=4, y=3) 7 True [1, 2, 9] 3 2 mine dynamic anything
RED [0, 1, 2] 16 [2, 3]
a part a part True None
8
matched
`
    assert.equal(stdout, expected, stderr)
  })

  const refused = [
    'reaching.subprocess',
    'reaching.socket',
    'reaching.pickle',
    'reaching.importlib',
    'reaching.system',
    'reaching.helper',
    'reaching.get_objects',
    'reaching.frame',
    'reaching.loads',
    'reaching.os.system',
    'reaching.sys.modules',
    'reaching.io.open_code',
    'reaching.builtins.exec.__globals__',
    'reaching.read.__globals__',
    'reaching.paths.os.system',
    'reaching.modules["os"].system',
    'reaching.environ.keys.__self__.__class__.__subclasses__()',
  ]
  for (const expression of refused) {
    test(`${expression} is refused`, async () => {
      const code = `import reaching\nprint('reached', ${expression})`
      const { status, stdout, error } = await run(sandbox, code, { environment })
      assert.equal(stdout, '')
      assert.match(`${status} ${error?.name}`, /^(rejected PolicyViolation|error AttributeError)$/)
    })
  }

  test('give a façade of what has one, and confined functions for those that they took', async () => {
    const code = `
import reaching
from reaching import os, listdir
print(os, sorted(reaching.listdir('.')), listdir('.'), reaching.environ['USER'], reaching.eval('1 + 1'))
for action in (
    lambda: reaching.listdir('/'),
    lambda: reaching.os.listdir('/'),
    lambda: reaching.open('/etc/passwd'),
    lambda: reaching.read('/etc/passwd'),
):
    try:
        print(action())
    except PermissionError:
        print('no')
`
    const { stdout, stderr } = await run(sandbox, code, { environment })
    const first = "<module 'os' (sandboxed)> ['output'] ['output'] sandbox 2"
    assert.equal(stdout, `${first}\n${'no\n'.repeat(4)}`, stderr)
  })

  for (const name of [
    'json.tool',
    'frames',
    'language',
    'RestrictedPython',
    'dill',
    'subprocess',
  ]) {
    test(`the name ${name} is no package's to give`, async () => {
      const greedy = { ...environment, importNames: [name] }
      const { status, error } = await run(sandbox, `import ${name}`, { environment: greedy })
      assert.deepEqual(
        [status, error?.violations?.map(({ rule }) => rule)],
        ['rejected', ['module_not_allowed']],
      )
    })
  }

  test('an environment whose folder has no such name is not entered', async () => {
    for (const folder of ['..', 'a/b', `${'a'.repeat(32)} -`, '', 'A'.repeat(32)]) {
      await assert.rejects(
        async () => run(sandbox, 'print(1)', { environment: { ...environment, folder } }),
        new Error('an environment has no such folder'),
      )
    }
  })
})
