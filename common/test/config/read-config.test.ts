import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  choice,
  duration,
  flag,
  integer,
  optional,
  positive,
  size,
} from '../../src/config/entries.ts'
import { ConfigValueError } from '../../src/config/entry.ts'
import { ConfigError, readSettings, type Texts } from '../../src/config/read-config.ts'

const words = { description: 'For the test' }

const schema = {
  port: integer('PORT', { ...words, min: 0, max: 65_535, fallback: 8080 }),
  timeS: positive('MAX_TIME', { ...words, fallback: 30, max: 100, unit: 'seconds' }),
  outputBytes: size('MAX_OUTPUT', {
    ...words,
    fallback: 1,
    shownDefault: '1',
    min: 1,
    max: 2 ** 30,
  }),
  ttlMs: duration('TTL', { ...words, fallbackMs: 5, shownDefault: '5 ms' }),
  level: choice('LEVEL', { ...words, of: ['info', 'warn'], fallback: 'info' }),
  allowed: flag('ALLOWED', { ...words, fallback: true }),
  url: optional<string | null>('INDEX', {
    ...words,
    accepts: 'an address',
    fallback: null,
    read: (text) => {
      if (!text.startsWith('http')) {
        throw new ConfigValueError('is no address')
      }
      return text
    },
  }),
  tokens: optional<string>('API_TOKENS', {
    ...words,
    accepts: 'tokens',
    fallback: '',
    read: () => {
      throw new ConfigValueError('has no name:token at place 1')
    },
  }),
}

const read = (texts: Texts) => {
  const problems: string[] = []
  return { settings: readSettings(schema, texts, problems), problems }
}

describe('reading settings', () => {
  it('takes the defaults when nothing is set', () => {
    assert.deepEqual(read({}), {
      settings: {
        port: 8080,
        timeS: 30,
        outputBytes: 1,
        ttlMs: 5,
        level: 'info',
        allowed: true,
        url: null,
        tokens: '',
      },
      problems: [],
    })
  })

  it('reads every form', () => {
    const texts = {
      PORT: ' 0 ',
      MAX_TIME: '0.5',
      MAX_OUTPUT: '2MiB',
      TTL: '2h',
      LEVEL: 'warn',
      ALLOWED: 'false',
      INDEX: 'https://index.example',
    }
    assert.deepEqual(read(texts), {
      settings: {
        port: 0,
        timeS: 0.5,
        outputBytes: 2_097_152,
        ttlMs: 7_200_000,
        level: 'warn',
        allowed: false,
        url: 'https://index.example',
        tokens: '',
      },
      problems: [],
    })
  })

  it('lists every problem at once', () => {
    const texts = {
      PORT: '70000',
      MAX_TIME: '0',
      MAX_OUTPUT: '1 MB',
      TTL: 'soon',
      LEVEL: 'loud',
      ALLOWED: 'yes',
      INDEX: 'ftp://user:secret@index.example',
      API_TOKENS: 'a-secret',
    }
    assert.deepEqual(read(texts).problems, [
      'PORT="70000" is not taken; accepted is a whole number, 0 to 65535',
      'MAX_TIME="0" is not taken; accepted is seconds, > 0, at most 100',
      'MAX_OUTPUT="1 MB" is not taken; accepted is bytes (1048576 or 1MiB), 1 to 1073741824',
      'TTL="soon" is not taken; accepted is seconds, or a number with s, m, h or d; > 0, at most 365d',
      'LEVEL="loud" is not taken; accepted is one of `info`, `warn`',
      'ALLOWED="yes" is not taken; accepted is true or false',
      'INDEX="ftp://***@index.example" is no address',
      'API_TOKENS has no name:token at place 1',
    ])
  })

  for (const text of [
    '1e3',
    '0x10',
    '8080.5',
    'NaN',
    'Infinity',
    '١',
    '8 080',
    '99999999999999999',
  ]) {
    it(`takes ${JSON.stringify(text)} for no whole number`, () => {
      assert.equal(read({ PORT: text }).problems.length, 1)
    })
  }

  for (const text of ['1e1', '-1', 'NaN', '.5', '101', '1_0']) {
    it(`takes ${JSON.stringify(text)} for no number of seconds`, () => {
      assert.equal(read({ MAX_TIME: text }).problems.length, 1)
    })
  }

  it('takes an empty text for unset where a setting may be missing, else for a problem', () => {
    assert.deepEqual(read({ INDEX: '', PORT: '' }).problems, [
      'PORT="" is empty; accepted is a whole number, 0 to 65535',
    ])
  })

  it('words the error that stops a start with one problem a line', () => {
    assert.equal(
      new ConfigError(['PORT is bad', 'HOST is bad']).message,
      'The configuration has problems:\n  - PORT is bad\n  - HOST is bad',
    )
  })
})
