import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../setup/find-python.ts'

const python = {
  executable: '/usr/bin/python3.11',
  version: '3.11.2',
  abi: 'cpython-311-x86_64-linux-gnu',
  prefix: '/usr',
  can_install: true,
  is_free_threaded: false,
}

test('3.11 and newer have no problem', () => {
  assert.equal(problemOf(python), null)
  assert.equal(problemOf({ ...python, version: '3.14.0' }), null)
})

test('an older Python is told its version and the one that is needed', () => {
  assert.equal(problemOf({ ...python, version: '3.9.18' }), 'is 3.9.18; 3.11 or newer is needed')
})

test('a Python without venv is told which package brings it', () => {
  const problem = problemOf({ ...python, can_install: false })
  assert.equal(problem, 'lacks venv: install your system’s package python3-venv')
})

test('a free-threaded build is refused', () => {
  const problem = problemOf({ ...python, is_free_threaded: true })
  assert.equal(problem, 'is a free-threaded build, for which packages are missing')
})
