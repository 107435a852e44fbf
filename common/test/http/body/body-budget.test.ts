import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { BodyBudget } from '../../../src/http/body/body-budget.ts'

const tooLarge = {
  code: 'bodies_too_large',
  message:
    'the bodies of the requests under way are 150000 bytes together; at most 200000 are held',
  retryAfterS: 5,
}

describe('the budget of all bodies', () => {
  it('refuses what goes beyond it, and takes it when another is released', () => {
    const budget = new BodyBudget(200_000)
    const [first, second] = [budget.share(), budget.share()]
    first.cover(100_000)
    first.cover(150_000)
    assert.throws(() => second.cover(65_537), tooLarge)
    assert.throws(() => second.checkRoomFor(65_537), tooLarge)
    first.release()
    first.release()
    second.checkRoomFor(200_000)
    second.cover(200_000)
    assert.throws(() => first.cover(65_537), /are 200000 bytes together/)
  })

  it('does not count a body of 64 KiB or less', () => {
    const budget = new BodyBudget(70_000)
    budget.share().cover(70_000)
    budget.share().cover(65_536)
    budget.share().checkRoomFor(65_536)
  })
})
