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

/** The text file a person keeps: which connection, where it is called, the token, since when and until when. */
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
