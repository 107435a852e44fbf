import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { configTable, replaceBetweenMarkers } from '../../src/config/config-table.ts'
import { integer } from '../../src/config/entries.ts'

const schema = {
  port: integer('PORT', { description: 'Port | number', min: 0, max: 9, fallback: 8 }),
}

describe('the table of settings', () => {
  it('has a row for each setting', () => {
    assert.equal(
      configTable(schema),
      [
        '| name | default | accepted | what for |',
        '|---|---|---|---|',
        '| `PORT` | 8 | a whole number, 0 to 9 | Port \\| number |',
      ].join('\n'),
    )
  })

  it('goes between the markers of a page and leaves the rest alone', () => {
    const page = 'a\n<!-- config:start -->\nold\n<!-- config:end -->\nb\n'
    assert.equal(
      replaceBetweenMarkers(page, 'config', 'new'),
      'a\n<!-- config:start -->\nnew\n<!-- config:end -->\nb\n',
    )
  })

  it('wants the markers to be there', () => {
    assert.throws(() => replaceBetweenMarkers('a', 'config', 'new'), /lacks the markers/)
  })
})
