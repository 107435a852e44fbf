import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type PackageService, printed, startPackageService, versioned } from './package-service.ts'

const offers = [
  versioned('colours', '1.0'),
  versioned('colours', '2.0'),
  versioned('paint', '1.0', ['colours>=1']),
  versioned('brush', '1.0', ['colours<2']),
  versioned('tabulate', '0.1'),
]
const sayVersion = 'import colours\nprint(colours.version)'

/** What ends with the file, for tests that share one service. */
const shared = () => {
  const ends: (() => unknown)[] = []
  after(async () => {
    for (const end of ends.toReversed()) await end()
  })
  return { after: (end: () => unknown) => void ends.push(end) }
}

for (const isolation of ['namespaces', 'landlock']) {
  describe(`packages in the tier ${isolation}`, () => {
    let shop: PackageService
    const t = shared()
    before(async () => {
      shop = await startPackageService(t, offers, { SANDBOX_ISOLATION: isolation })
    })

    it('can be imported by the next execution, and no more once they are uninstalled', async () => {
      assert.match(printed(await shop.execute({ code: sayVersion })), /^rejected: /)
      const { status, installed } = await shop.install(['paint', 'colours==1.0'])
      assert.deepEqual(
        [status, installed],
        [
          'success',
          [
            { name: 'colours', version: '1.0' },
            { name: 'paint', version: '1.0' },
          ],
        ],
      )
      const answer = await shop.execute({ code: sayVersion })
      assert.equal(printed(answer), '1.0')
      const { environment } = (await (await shop.ask('/api/pypkg/list')).json()) as {
        environment: string
      }
      assert.equal(answer.environment, environment)
      assert.equal((await shop.uninstall('colours')).code, 'package_needed')
      assert.deepEqual((await shop.uninstall('paint')).removed, [{ name: 'paint', version: '1.0' }])
      assert.deepEqual(await shop.installed(), ['colours 1.0'])
      await shop.uninstall('colours')
      assert.match(printed(await shop.execute({ code: sayVersion })), /^rejected: /)
    })

    it('stay where a requirement is installed whose marker is not met', async () => {
      await shop.install(['brush'])
      const { installed, removed } = await shop.install(['brush ; python_version < "3"'])
      assert.deepEqual([installed, removed], [[], []])
      const { not_needed } = await shop.install(['tint ; python_version < "3"'])
      assert.deepEqual(not_needed, ['tint ; python_version < "3"'])
      assert.deepEqual(await shop.installed(), ['brush 1.0', 'colours 1.0'])
      await shop.uninstall('brush')
    })

    it('of two executions at once may be two versions of one package', async () => {
      const answers = await Promise.all(
        ['1.0', '2.0'].map((version) =>
          shop.execute({ code: sayVersion, packages: [`colours==${version}`] }),
        ),
      )
      assert.deepEqual(answers.map(printed), ['1.0', '2.0'])
    })

    it('may stand in front of what the base has, for one execution', async () => {
      const code = 'import tabulate\nprint(tabulate.version)'
      assert.equal(printed(await shop.execute({ code, packages: ['tabulate<0.5'] })), '0.1')
      assert.match(printed(await shop.execute({ code })), /AttributeError/)
      assert.equal((await shop.install(['tabulate<0.5'])).code, 'package_conflict')
    })

    it('are found by the imports of a program, with auto_install', async () => {
      const answer = await shop.execute({ code: sayVersion, auto_install: true })
      assert.equal(printed(answer), '2.0')
    })

    it('are named to a program that lacks them', async () => {
      const { error } = await shop.execute({ code: sayVersion })
      assert.match(error.violations[0].suggestion, /^install it: "packages": \["colours"\]/)
    })

    it('of another execution are not there', async () => {
      await shop.execute({ code: sayVersion, packages: ['colours'] })
      const code = 'try:\n    import colours\nexcept ImportError as error:\n    print("none")'
      assert.equal(printed(await shop.execute({ code })), 'none')
    })

    it('are read out of the program itself (PEP 723)', async () => {
      const code = `# /// script\n# dependencies = ["colours<2"]\n# ///\n${sayVersion}`
      assert.equal(printed(await shop.execute({ code })), '1.0')
    })

    it('stay out of the way of programs that have the same name for something of their own', async () => {
      const code = 'colours = 3\nprint(colours)'
      assert.equal(printed(await shop.execute({ code, packages: ['colours'] })), '3')
    })
  })
}

describe('packages of several owners', () => {
  it('are each owner’s alone', async (t) => {
    const shop = await startPackageService(t, offers, { API_TOKENS: 'alice:secret-1,bob:secret-2' })
    const [alice, bob] = ['secret-1', 'secret-2'].map((token) => ({
      authorization: `Bearer ${token}`,
    }))
    await shop.install(['colours==1.0'], alice)
    await shop.install(['colours==2.0'], bob)
    assert.deepEqual(
      [
        printed(await shop.execute({ code: sayVersion }, alice)),
        printed(await shop.execute({ code: sayVersion }, bob)),
      ],
      ['1.0', '2.0'],
    )
    await shop.uninstall('colours', bob)
    assert.deepEqual(
      [await shop.installed(alice), await shop.installed(bob)],
      [['colours 1.0'], []],
    )
  })
})
