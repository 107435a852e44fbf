import { optional } from '../config/entries.ts'
import { ConfigValueError } from '../config/entry.ts'
import { secretBytes } from './sign-callback.ts'

const MIN_BYTES = 16

/** CALLBACK_SECRET; null means the one in DATA_DIR/callback-secret. */
export const callbackSecretEntry = optional<string | null>('CALLBACK_SECRET', {
  accepts: `a text of at least ${MIN_BYTES} bytes, or \`whsec_\` and base64`,
  fallback: null,
  shownDefault: 'made at first start, in DATA_DIR/callback-secret',
  description: 'Key of the HMAC that signs callbacks (Standard Webhooks)',
  read: (text) => {
    if (secretBytes(text).length < MIN_BYTES) {
      throw new ConfigValueError(`is too short; at least ${MIN_BYTES} bytes are accepted`)
    }
    return text
  },
})
