import { isIdentityProvider } from '../contract/identityProviders.js'
import { summaries } from '../guides/index.js'
import type { GuideSummary } from '../guides/types.js'
import type { Translator } from './messages.js'

const unknown: GuideSummary = { name: '', monogram: '', cadence: 'unknown' }

/** Name, monogram and cadence of a provider; all neutral for one this version does not know. */
export function providerSummary(identityProvider: string): GuideSummary {
  return isIdentityProvider(identityProvider) ? summaries[identityProvider] : unknown
}

/** The provider's name in a sentence, or “your identity provider”. */
export function providerName(identityProvider: string, t: Translator): string {
  const isNamed = identityProvider !== 'generic' && isIdentityProvider(identityProvider)
  return isNamed ? providerSummary(identityProvider).name : t('provider.generic')
}

/** Capitalizes text that begins a sentence, such as “your identity provider”. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
