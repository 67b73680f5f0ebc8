import type { GuideValue, Paste } from './types.js'

/** What the fields of an identity provider's console are filled with. */
export interface PasteValues {
  /** The connection's `base_url`, as the server gave it. */
  baseUrl: string
  /** The raw bearer token, or a masked one for showing. */
  token: string
}

/** The exact string a field wants; also right for showing when `token` is masked. */
export function pasteText(paste: Paste, { baseUrl, token }: PasteValues): string {
  if (paste.kind === 'base_url') return baseUrl
  if (paste.kind === 'token') return token
  if (paste.kind === 'bearer_token') return `Bearer ${token}`
  // The query (Entra's `?aadOptscim062020`) would end up in the middle of a longer address. A function, because `$&` in a value means something to replace().
  const address = baseUrl.replace(/\?.*$/, '')
  return paste.text.replaceAll('{base_url}', () => address).replaceAll('{token}', () => token)
}

/** Whether the string holds the token, and so must be masked once the token is gone. */
export function hasToken(paste: Paste): boolean {
  return paste.kind === 'token' || paste.kind === 'bearer_token' || (paste.kind === 'text' && paste.text.includes('{token}'))
}

/** Tells the values of a step apart: one field may want several, so its label alone does not. */
export function valueKey({ label, paste }: GuideValue): string {
  return `${label} ${paste.kind === 'text' ? paste.text : paste.kind}`
}
