import type { MessageValue } from '../locales/types.js'
import type { Translator } from './messages.js'

/** The provider's name in a sentence, or “your identity provider” in the form the sentence needs. */
export function providerName(identityProvider: string, t: Translator): MessageValue {
  const { name } = t.provider(identityProvider)
  return identityProvider === 'generic' || name === '' ? t.noun('provider.generic') : name
}

/** What a provider is called in a list of providers, beside others. */
export function providerTitle(identityProvider: string, t: Translator): string {
  return identityProvider === 'generic' ? t('provider.other') : t.provider(identityProvider).name || identityProvider
}
