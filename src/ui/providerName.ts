import type { Translator } from './messages.js'

/** The provider's name in a sentence, or “your identity provider”. */
export function providerName(identityProvider: string, t: Translator): string {
  const { name } = t.provider(identityProvider)
  return identityProvider === 'generic' || name === '' ? t('provider.generic') : name
}

/** Capitalizes text that begins a sentence, such as “your identity provider”. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
