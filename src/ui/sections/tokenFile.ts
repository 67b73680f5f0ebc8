import type { ConnectionWithoutToken } from '../../react/useScimMutations.js'
import type { Formats } from '../formats.js'
import type { Translator } from '../messages.js'

export interface TokenFileContent {
  t: Translator
  formats: Formats
  connection: ConnectionWithoutToken
  token: string
  createdAt: string | undefined
  expiresAt: string | undefined
}

/** The text file to keep: the connection, its base URL, the token, and its creation and expiry dates. */
export function tokenFile({ t, formats, connection, token, createdAt, expiresAt }: TokenFileContent): string {
  const lines = [
    t('token.file.name', { name: connection.display_name }),
    t('token.file.url', { url: connection.base_url }),
    t('token.file.token', { token }),
    t('token.file.made', { when: formats.moment(createdAt ?? new Date().toISOString()) }),
    t('token.file.expires', { when: expiresAt ? formats.moment(expiresAt) : t('time.never') }),
    '',
    t('token.file.warning'),
    '',
  ]
  return lines.join('\r\n')
}
