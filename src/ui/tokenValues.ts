import { hasToken, type PasteValues, pasteText } from '../guides/paste.js'
import type { Paste } from '../guides/types.js'
import type { ShownValue } from './elements/Secret.js'
import { useFreshToken } from './freshToken.js'
import type { ShownConnection } from './shownConnection.js'

export interface TokenValues {
  /** Whether the whole token is still available on this screen. */
  isKnown: boolean
  /** It was available, and its ten minutes are over. */
  isTimedOut: boolean
  lastFour: string
  /** What a field expects: the whole value while it is known, and what may be shown of a secret. */
  read: (paste: Paste, dots?: number) => { value: ShownValue | undefined; mask: string | undefined }
  /** For drawings, which never show a token. */
  masked: PasteValues
}

/** The values of a connection in the format each field expects. */
export function useTokenValues(connection: ShownConnection): TokenValues {
  const { fresh, read, subscribe } = useFreshToken()
  const isKnown = fresh !== null && fresh.absence === undefined
  const lastFour = isKnown ? fresh.lastFour : connection.next_bearer_token_last_four || connection.bearer_token_last_four || ''
  const baseUrl = connection.base_url
  const maskOf = (dots: number) => `${'•'.repeat(dots)}${lastFour}`
  /** The token in the field's format, built anew each time: a stored copy would stay in memory. */
  const secretOf = (paste: Paste) => ({
    read: () => {
      const token = read()
      return token === undefined ? undefined : pasteText(paste, { baseUrl, token })
    },
    subscribe,
  })
  return {
    isKnown,
    isTimedOut: fresh?.absence === 'time',
    lastFour,
    masked: { baseUrl, token: maskOf(12) },
    read: (paste, dots = 24) => {
      if (!hasToken(paste)) return { value: pasteText(paste, { baseUrl, token: '' }), mask: undefined }
      return {
        value: isKnown ? secretOf(paste) : undefined,
        mask: pasteText(paste, { baseUrl, token: maskOf(dots) }),
      }
    },
  }
}
