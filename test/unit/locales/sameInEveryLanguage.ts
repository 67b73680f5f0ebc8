/** Words that a language has in common with English, by key; each was looked at. */
const common: Readonly<Record<string, readonly string[]>> = {}

/** Proper names, units and bare placeholders, which no language writes otherwise. */
const everywhere: readonly string[] = ['webhook.title', 'webhook.milliseconds', 'webhook.seconds', 'webhook.group.webhooks']

/** Whether this sentence is meant to read as in English. */
export const sameInEveryLanguage = (locale: string, key: string) => everywhere.includes(key) || (common[locale] ?? []).includes(key)
