import { hasToken, type PasteValues, pasteText } from '../guides/paste.js'
import type { Paste } from '../guides/types.js'
import { useFreshToken } from './freshToken.js'
import type { ShownConnection } from './shownConnection.js'

export interface TokenValues {
  /** Whether the whole token is still on this screen. */
  isKnown: boolean
  lastFour: string
  /** What a field wants: the whole value while it is known, and what may be shown of a secret. */
  read: (paste: Paste, dots?: number) => { value: string | undefined; mask: string | undefined }
  /** For drawings, which never show a token. */
  masked: PasteValues
}

/** The values of a connection in the form each field wants them. */
export function useTokenValues(connection: ShownConnection): TokenValues {
  const { fresh } = useFreshToken()
  const token = fresh?.token
  const lastFour = token?.slice(-4) ?? (connection.next_bearer_token_last_four || connection.bearer_token_last_four || '')
  const baseUrl = connection.base_url
  const maskOf = (dots: number) => `${'•'.repeat(dots)}${lastFour}`
  return {
    isKnown: token !== undefined,
    lastFour,
    masked: { baseUrl, token: maskOf(12) },
    read: (paste, dots = 24) => {
      if (!hasToken(paste)) return { value: pasteText(paste, { baseUrl, token: '' }), mask: undefined }
      return {
        value: token === undefined ? undefined : pasteText(paste, { baseUrl, token }),
        mask: pasteText(paste, { baseUrl, token: maskOf(dots) }),
      }
    },
  }
}
