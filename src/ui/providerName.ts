import { isIdentityProvider } from '../contract/identityProviders.js'
import { summaries } from '../guides/index.js'
import type { GuideSummary } from '../guides/types.js'
import type { MessageValue } from '../locales/types.js'
import type { Translator } from './messages.js'

const unknown: GuideSummary = { name: '', monogram: '', cadence: 'unknown' }

/** Name, monogram and cadence of a provider; all neutral for one this version does not know. */
export function providerSummary(identityProvider: string): GuideSummary {
  return isIdentityProvider(identityProvider) ? summaries[identityProvider] : unknown
}

/** The provider's name in a sentence, or “your identity provider” in the form the sentence needs. */
export function providerName(identityProvider: string, t: Translator): MessageValue {
  const isNamed = identityProvider !== 'generic' && isIdentityProvider(identityProvider)
  return isNamed ? providerSummary(identityProvider).name : t.noun('provider.generic')
}

/** What a provider is called in a list of providers, beside others. */
export function providerTitle(identityProvider: string, t: Translator): string {
  return identityProvider === 'generic' ? t('provider.other') : providerSummary(identityProvider).name || identityProvider
}
