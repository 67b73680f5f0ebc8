import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody, GuideWay, Labels, Picture } from './types.js'

/** @see https://support.google.com/a/answer/7681608 */
const label = {
  apps: 'Apps',
  webAndMobile: 'Web and mobile apps',
  configure: 'Configure auto-provisioning',
  accessToken: 'Access token',
  endpointUrl: 'Endpoint URL',
  continue: 'Continue',
} as const satisfies Labels

/** Names of other providers are labels too: they stay as they are in every language. */
const between = {
  okta: 'Okta',
  entra: 'Microsoft Entra ID',
  jumpcloud: 'JumpCloud',
} as const satisfies Labels

/** What works for every product: another provider that supports SCIM, fed by Google. */
const throughAnother: GuideWay = {
  id: 'through_another',
  minutes: 30,
  steps: [
    { id: 'choose', place: 'here', labels: between, points: ['none'] },
    { id: 'feed', place: 'identity_provider', labels: between },
    { id: 'switch', place: 'here', labels: between, points: ['kept'] },
  ],
}

const fields = ['accessToken', 'endpointUrl'] as const

/** The authorization part of auto-provisioning; Google shows it on one page or two. */
function authorizationForm(marked: (typeof fields)[number]): Picture {
  const { value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['Google Admin console', label.apps, label.webAndMobile, 'Your app'],
    rows: [
      { kind: 'heading', text: label.configure },
      { kind: 'field', label: label.accessToken, value: { kind: 'token' }, ...mark('accessToken') },
      { kind: 'field', label: label.endpointUrl, value: value('endpointUrl', { kind: 'base_url' }), ...mark('endpointUrl') },
      { kind: 'button', label: label.continue },
    ],
  }
}

const catalogApp: GuideWay = {
  id: 'catalog_app',
  minutes: 20,
  steps: [
    {
      id: 'find',
      place: 'identity_provider',
      labels: pickLabels(label, 'apps', 'webAndMobile'),
      points: ['not_there'],
    },
    {
      id: 'configure',
      place: 'identity_provider',
      labels: pickLabels(label, 'configure'),
      errors: ['no_auto_provisioning'],
    },
    {
      id: 'token',
      place: 'identity_provider',
      labels: pickLabels(label, 'accessToken', 'continue'),
      values: [{ label: label.accessToken, paste: { kind: 'token' }, note: 'token_only' }],
      picture: authorizationForm('accessToken'),
      settles: tokenCauses,
    },
    {
      id: 'endpoint_url',
      place: 'identity_provider',
      labels: pickLabels(label, 'endpointUrl', 'continue'),
      values: [{ label: label.endpointUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
      picture: authorizationForm('endpointUrl'),
      proves: ['reached_us', 'token_accepted'],
      settles: ['wrong_path'],
    },
    {
      id: 'mapping',
      place: 'identity_provider',
      labels: pickLabels(label, 'continue'),
      settles: ['missing_email'],
    },
    {
      id: 'scope',
      place: 'identity_provider',
      labels: pickLabels(label, 'continue'),
      points: ['no_groups'],
      errors: ['no_groups'],
      isOptional: true,
    },
    {
      id: 'delays',
      place: 'identity_provider',
      labels: {},
      points: ['choices'],
    },
    {
      id: 'turn_on',
      place: 'identity_provider',
      labels: {},
      points: ['hours', 'archived'],
      errors: ['nothing_yet'],
      proves: ['first_person', 'attribute_change'],
      settles: ['domain_not_allowed', 'duplicate'],
    },
    {
      id: 'leave',
      place: 'identity_provider',
      labels: {},
      points: ['return'],
      proves: ['deactivation_seen', 'reactivation_seen'],
      settles: ['protected_member'],
      isOptional: true,
    },
  ],
}

/** Google Workspace: provisions only apps in its own catalog; the guide says so first. */
export const googleWorkspace: GuideBody = {
  identityProvider: 'google-workspace',
  lastVerified: '2026-11-12',
  before: [
    { id: 'catalog_only', kind: 'limit', labels: {} },
    { id: 'no_groups', kind: 'limit', labels: {} },
    { id: 'hours', kind: 'limit', labels: {} },
    { id: 'edition', kind: 'limit', labels: {} },
    { id: 'role', kind: 'need', labels: {} },
  ],
  ways: [throughAnother, catalogApp],
  patterns: {
    nobody_sent: { steps: ['turn_on'], labels: pickLabels(label, 'apps', 'webAndMobile') },
  },
  errors: [
    { id: 'no_auto_provisioning', text: '', labels: {} },
    { id: 'nothing_yet', text: '', labels: {} },
    { id: 'no_groups', text: '', labels: {} },
  ],
}
