import type { GuideValue, Paste } from './types.js'

/** The values for the fields of an identity provider's console. */
export interface PasteValues {
  /** The connection's `base_url`, as the server sent it. */
  baseUrl: string
  /** The raw bearer token, or a masked one for display. */
  token: string
}

/** The exact string a field expects; safe to show if `token` is masked. */
export function pasteText(paste: Paste, { baseUrl, token }: PasteValues): string {
  if (paste.kind === 'base_url') return baseUrl
  if (paste.kind === 'token') return token
  if (paste.kind === 'bearer_token') return `Bearer ${token}`
  // The query (Entra's `?aadOptscim062020`) would end up in the middle of a longer address. A function, because replace() would interpret `$&` in a value.
  const address = baseUrl.replace(/\?.*$/, '')
  return paste.text.replaceAll('{base_url}', () => address).replaceAll('{token}', () => token)
}

/** Whether the string contains the token, and so must be masked once the token is gone. */
export function hasToken(paste: Paste): boolean {
  return paste.kind === 'token' || paste.kind === 'bearer_token' || (paste.kind === 'text' && paste.text.includes('{token}'))
}

/** Identifies a value within a step: one field may take several, so its label is not enough. */
export function valueKey({ label, paste }: GuideValue): string {
  return `${label} ${paste.kind === 'text' ? paste.text : paste.kind}`
}
