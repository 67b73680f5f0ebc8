/** Words that a language has in common with English, by key; each was looked at. */
const common: Readonly<Record<string, readonly string[]>> = {
  de: [
    'people.name',
    'people.status',
    'settings.name',
    'webhook.state',
    'guide.optional',
    'fresh.live',
    'activity.fact.person',
    'mass.token',
    'activity.details',
    'request.token',
    'request.client',
    'roles.stytch_admin',
  ],
  es: ['request.token', 'mass.token', 'webhook.endpoint', 'activity.token', 'person.by_token', 'groups.roles_short'],
  fr: ['request.client', 'connection.sections', 'webhook.description', 'webhook.action', 'person.extensions'],
  'pt-BR': ['request.token', 'mass.token', 'people.status', 'webhook.endpoint', 'webhook.state', 'activity.token', 'person.by_token'],
}

/** Proper names, units and bare placeholders, which no language writes otherwise. */
const everywhere: readonly string[] = [
  'webhook.title',
  'webhook.milliseconds',
  'webhook.seconds',
  'webhook.group.webhooks',
  'guide.onelogin.provisioner.title',
]

/** Whether this sentence is meant to read as in English. */
export const sameInEveryLanguage = (locale: string, key: string) => everywhere.includes(key) || (common[locale] ?? []).includes(key)
