import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SharedWork, type Waiter } from '../../src/utils/shared-work.ts'

const waiter = (signal = new AbortController().signal) => {
  const heard: number[] = []
  return { heard, signal, onProgress: (progress: number) => heard.push(progress) }
}

/** Work that goes on until it is told what to return; it counts how often it was begun. */
const work = () => {
  const end = Promise.withResolvers<string>()
  const begun: Waiter<number>[] = []
  return {
    ...{ end, begun },
    run: (shared: Waiter<number>) => {
      begun.push(shared)
      return end.promise
    },
  }
}

describe('shared work', () => {
  it('is done once for all who ask at the same time, and each hears how it goes', async () => {
    const shared = new SharedWork<string, number>()
    const [one, two, job] = [waiter(), waiter(), work()]
    const results = [shared.run('a', one, job.run), shared.run('a', two, job.run)]
    job.begun[0]?.onProgress(1)
    job.end.resolve('done')
    assert.deepEqual(await Promise.all(results), ['done', 'done'])
    assert.deepEqual([job.begun.length, one.heard, two.heard], [1, [1], [1]])
  })

  it('is done again when it has ended', async () => {
    const shared = new SharedWork<string, number>()
    const [first, second] = [work(), work()]
    first.end.reject(new Error('no'))
    second.end.resolve('yes')
    await assert.rejects(shared.run('a', waiter(), first.run), /no/)
    assert.equal(await shared.run('a', waiter(), second.run), 'yes')
  })

  it('goes on when one leaves, and is aborted when the last one does', async () => {
    const shared = new SharedWork<string, number>()
    const [leaving, staying, job] = [new AbortController(), new AbortController(), work()]
    const one = shared.run('a', waiter(leaving.signal), job.run)
    const two = shared.run('a', waiter(staying.signal), job.run)
    leaving.abort(new Error('left'))
    await assert.rejects(one, /left/)
    assert.equal(job.begun[0]?.signal.aborted, false)
    staying.abort(new Error('left too'))
    await assert.rejects(two, /left too/)
    assert.equal(job.begun[0]?.signal.aborted, true)
  })

  it('is begun anew by who comes after all have left', async () => {
    const shared = new SharedWork<string, number>()
    const [leaving, left, fresh] = [new AbortController(), work(), work()]
    const one = shared.run('a', waiter(leaving.signal), left.run)
    leaving.abort(new Error('left'))
    await assert.rejects(one)
    fresh.end.resolve('fresh')
    assert.equal(await shared.run('a', waiter(), fresh.run), 'fresh')
  })
})
