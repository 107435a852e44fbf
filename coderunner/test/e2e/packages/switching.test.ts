import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { until } from '../../support/until.ts'
import { printed, startPackageService, versioned } from './package-service.ts'

const offers = [
  versioned('colours', '1.0'),
  versioned('colours', '2.0'),
  versioned('paint', '1.0', ['colours>=1']),
]

describe('an install', () => {
  it('and an uninstall in a loop disturb none of 8 clients that execute', async (t) => {
    const shop = await startPackageService(t, offers)
    let isOver = false
    const outcomes: string[] = []
    const client = async (): Promise<void> => {
      const code = 'try:\n    import paint\nexcept ImportError:\n    pass\nprint("ran")'
      while (!isOver) outcomes.push(printed(await shop.execute({ code })))
    }
    const clients = Array.from({ length: 8 }, client)
    for (let round = 0; round < 5; round += 1) {
      assert.equal(
        (await shop.install(['paint', `colours==${1 + (round % 2)}.0`])).status,
        'success',
      )
      assert.equal((await shop.uninstall('paint')).status, 'success')
    }
    isOver = true
    await Promise.all(clients)
    assert.deepEqual(
      [outcomes.length > 50, outcomes.filter((outcome) => outcome !== 'ran')],
      [true, []],
    )
  })

  it('leaves executions that run in what they began in', async (t) => {
    const shop = await startPackageService(t, offers)
    await shop.install(['colours==1.0'])
    const code = 'import time, colours\ntime.sleep(2)\nimport colours\nprint(colours.version)'
    const running = shop.execute({ code })
    await shop.install(['colours==2.0'])
    assert.equal(printed(await running), '1.0')
  })

  for (const stage of ['\\/simple\\/', '\\.whl$']) {
    it(`that is killed while it waits for ${stage} changes nothing, and is cleaned up`, async (t) => {
      const shop = await startPackageService(t, offers)
      await shop.install(['colours==1.0'])
      shop.index.fail(new RegExp(stage), { kind: 'hangs' })
      const seen = shop.index.requests.length
      const lost = shop.install(['colours==2.0']).catch(() => 'lost')
      await until(() => shop.index.requests.length > seen, 'the index is asked')
      await shop.service.stop('SIGKILL')
      assert.equal(await lost, 'lost')
      shop.index.mend()
      await shop.restart()
      assert.deepEqual(await shop.installed(), ['colours 1.0'])
      const code = 'import colours\nprint(colours.version)'
      assert.equal(printed(await shop.execute({ code })), '1.0')
      const packages = join(shop.dataDir, 'packages')
      await until(
        () => readdirSync(join(packages, 'building')).length === 0,
        'what was being built is gone',
      )
      assert.deepEqual(
        readdirSync(join(packages, 'environments')).filter((name) => !/^[0-9a-f]{32}$/.test(name)),
        [],
      )
      assert.equal((await shop.install(['colours==2.0'])).status, 'success')
    })
  }
})
