import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { schemeCauses, tokenOnlyCauses } from './tokenCauses.js'
import type { GuideBody, Labels, Picture } from './types.js'

/**
 * Rippling moves its menus often, so steps also name the older ones.
 * @see https://workos.com/docs/integrations/rippling-scim
 */
const label = {
  it: 'IT',
  thirdPartyAccess: 'Third-Party Access',
  customIntegrations: 'Custom Integrations',
  identityManagement: 'Identity Management',
  customApp: 'Custom App',
  addIntegration: 'Add Integration',
  createNew: 'Create New Custom Integration',
  userManagement: 'User Management via SCIM',
  continue: 'Continue',
  scimVersion: 'SCIM Version',
  baseUrl: 'SCIM base URL',
  method: 'SCIM Authorization Method',
  bearerToken: 'Bearer Token',
  supportsGroups: 'Supports Groups',
  pagination: 'Supports Pagination',
  createGroups: 'Create & Delete Groups',
  patchGroups: 'Use PATCH to edit Groups',
  emailAsUserName: 'Use email address as user name',
  attributes: 'Supported SCIM Attributes',
  installNow: 'Install now',
  accessRules: 'App Access Rules',
  provisionTime: 'Provision Time',
  cadence: 'On user creation and updates',
} as const satisfies Labels

const attributes = ['externalId', 'emails.primary', 'name.givenName', 'name.familyName'] as const

const fields = ['baseUrl', 'method', 'options', 'attributes'] as const

/** The SCIM page of a new integration, filled in down to the field the step is about. */
function scimForm(marked: (typeof fields)[number]): Picture {
  const { isFilled, value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['Rippling', label.it, label.thirdPartyAccess, label.createNew],
    rows: [
      { kind: 'field', label: label.scimVersion, value: { kind: 'text', text: '2.0' }, control: 'select' },
      { kind: 'field', label: label.baseUrl, value: { kind: 'base_url' }, ...mark('baseUrl') },
      {
        kind: 'field',
        label: label.method,
        value: value('method', { kind: 'text', text: label.bearerToken }),
        control: 'select',
        ...mark('method'),
      },
      {
        kind: 'checks',
        label: '',
        options: [label.supportsGroups, label.pagination, label.createGroups, label.patchGroups, label.emailAsUserName].map((text) => ({
          label: text,
          isOn: isFilled('options'),
        })),
        ...mark('options'),
      },
      {
        kind: 'field',
        label: label.attributes,
        value: value('attributes', { kind: 'text', text: attributes.join(', ') }),
        ...mark('attributes'),
      },
      { kind: 'button', label: label.continue },
    ],
  }
}

/** Rippling: a custom integration; it asks for the token only at the end. */
export const rippling: GuideBody = {
  identityProvider: 'rippling',
  lastVerified: '2026-11-12',
  before: [
    { id: 'role', kind: 'need', labels: {} },
    { id: 'token_late', kind: 'need', labels: pickLabels(label, 'installNow') },
  ],
  ways: [
    {
      id: 'custom_integration',
      minutes: 20,
      steps: [
        {
          id: 'create',
          place: 'identity_provider',
          labels: pickLabels(
            label,
            'it',
            'thirdPartyAccess',
            'addIntegration',
            'createNew',
            'customIntegrations',
            'identityManagement',
            'customApp',
          ),
          points: ['older'],
        },
        {
          id: 'name',
          place: 'identity_provider',
          labels: pickLabels(label, 'userManagement', 'continue'),
          picture: {
            breadcrumb: ['Rippling', label.it, label.thirdPartyAccess, label.createNew],
            rows: [
              { kind: 'checks', label: '', options: [{ label: label.userManagement, isOn: true, isMarked: true }] },
              { kind: 'button', label: label.continue },
            ],
          },
        },
        {
          id: 'base_url',
          place: 'identity_provider',
          labels: pickLabels(label, 'scimVersion', 'baseUrl'),
          values: [{ label: label.baseUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
          picture: scimForm('baseUrl'),
          settles: ['wrong_path'],
        },
        {
          id: 'method',
          place: 'identity_provider',
          labels: pickLabels(label, 'method', 'bearerToken'),
          picture: scimForm('method'),
          settles: schemeCauses,
        },
        {
          id: 'options',
          place: 'identity_provider',
          labels: pickLabels(label, 'supportsGroups', 'pagination', 'createGroups', 'patchGroups', 'emailAsUserName'),
          picture: scimForm('options'),
        },
        {
          id: 'attributes',
          place: 'identity_provider',
          labels: pickLabels(label, 'attributes', 'continue'),
          values: attributes.map((text) => ({ label: label.attributes, paste: { kind: 'text', text }, note: 'exactly' })),
          picture: scimForm('attributes'),
          settles: ['missing_email'],
        },
        {
          id: 'token',
          place: 'identity_provider',
          labels: pickLabels(label, 'installNow', 'bearerToken'),
          points: ['lost'],
          values: [{ label: label.bearerToken, paste: { kind: 'token' }, note: 'token_only' }],
          picture: {
            breadcrumb: ['Rippling', label.it, label.thirdPartyAccess, label.installNow],
            rows: [{ kind: 'field', label: label.bearerToken, value: { kind: 'token' }, isMarked: true }],
          },
          errors: ['nothing_happens'],
          settles: tokenOnlyCauses,
        },
        {
          id: 'access',
          place: 'identity_provider',
          labels: pickLabels(label, 'accessRules', 'provisionTime'),
          points: ['one_person'],
          errors: ['nothing_happens'],
          settles: ['domain_not_allowed'],
        },
        {
          id: 'mapping',
          place: 'identity_provider',
          labels: pickLabels(label, 'cadence'),
          errors: ['changes_missing'],
        },
        {
          id: 'match',
          place: 'identity_provider',
          labels: {},
          points: ['repeats'],
          proves: ['reached_us', 'token_accepted', 'first_person', 'attribute_change', 'group_received'],
          settles: ['duplicate'],
        },
        {
          id: 'leave',
          place: 'identity_provider',
          labels: pickLabels(label, 'accessRules'),
          points: ['return'],
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
  patterns: {
    nobody_sent: { steps: ['access'], labels: pickLabels(label, 'accessRules', 'provisionTime') },
    groups_never_pushed: { steps: ['options'], labels: pickLabels(label, 'supportsGroups', 'createGroups') },
    old_scim: { steps: ['base_url'], labels: pickLabels(label, 'scimVersion') },
  },
  errors: [
    { id: 'nothing_happens', text: '', labels: pickLabels(label, 'provisionTime', 'accessRules', 'bearerToken') },
    { id: 'changes_missing', text: '', labels: pickLabels(label, 'cadence') },
  ],
}
