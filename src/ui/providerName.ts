import { isIdentityProvider } from '../contract/identityProviders.js'
import { type GuideSummary, summaries } from '../guides/summaries.js'
import type { Translator } from './messages.js'

const unknown: GuideSummary = { name: '', monogram: '', cadence: 'unknown' }

/** Name, monogram and cadence of a provider; one this version does not know is nobody in particular. */
export function providerSummary(identityProvider: string): GuideSummary {
  return isIdentityProvider(identityProvider) ? summaries[identityProvider] : unknown
}

/** How a sentence calls the provider: by its name, or as “your identity provider”. */
export function providerName(identityProvider: string, t: Translator): string {
  const isNamed = identityProvider !== 'generic' && isIdentityProvider(identityProvider)
  return isNamed ? providerSummary(identityProvider).name : t('provider.generic')
}

/** “your identity provider” may begin a sentence. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
