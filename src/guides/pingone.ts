import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { schemeCauses, tokenOnlyCauses } from './tokenCauses.js'
import type { GuideBody, Labels, Picture } from './types.js'

/** @see https://docs.pingidentity.com/pingone/integrations/p1_create_scim_connection.html */
const label = {
  integrations: 'Integrations',
  provisioning: 'Provisioning',
  add: '+',
  newConnection: 'New Connection',
  identityStore: 'Identity Store',
  scim: 'SCIM',
  scimOutbound: 'SCIM Outbound',
  next: 'Next',
  baseUrl: 'SCIM Base URL',
  usersResource: 'Users Resource',
  groupsResource: 'Groups Resource',
  scimVersion: 'SCIM Version',
  authentication: 'Authentication Method',
  bearer: 'OAuth 2 Bearer Token',
  accessToken: 'OAuth Access Token',
  authType: 'Auth Type Header',
  bearerType: 'Bearer',
  testConnection: 'Test Connection',
  successful: 'Connection Successful',
  failed: 'Test Connection Failed',
  continue: 'Continue',
  finish: 'Finish',
} as const satisfies Labels

const fields = ['baseUrl', 'usersResource', 'version', 'token', 'authType', 'test'] as const

/** The Authentication step, filled in down to the field the step is about. */
function authenticationForm(marked: (typeof fields)[number]): Picture {
  const { value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['PingOne', label.integrations, label.provisioning, label.newConnection],
    rows: [
      { kind: 'field', label: label.baseUrl, value: { kind: 'base_url' }, ...mark('baseUrl') },
      {
        kind: 'field',
        label: label.usersResource,
        value: value('usersResource', { kind: 'text', text: '/Users' }),
        ...mark('usersResource'),
      },
      {
        kind: 'field',
        label: label.groupsResource,
        value: value('usersResource', { kind: 'text', text: '/Groups' }),
      },
      {
        kind: 'field',
        label: label.scimVersion,
        value: value('version', { kind: 'text', text: '2.0' }),
        control: 'select',
        ...mark('version'),
      },
      {
        kind: 'field',
        label: label.authentication,
        value: value('token', { kind: 'text', text: label.bearer }),
        control: 'select',
      },
      { kind: 'field', label: label.accessToken, value: value('token', { kind: 'token' }), ...mark('token') },
      {
        kind: 'field',
        label: label.authType,
        value: value('authType', { kind: 'text', text: label.bearerType }),
        control: 'select',
        ...mark('authType'),
      },
      { kind: 'button', label: label.testConnection, ...mark('test') },
    ],
  }
}

/** PingOne: a SCIM connection and a rule that selects who is provisioned. */
export const pingone: GuideBody = {
  identityProvider: 'pingone',
  lastVerified: '2026-11-12',
  before: [
    { id: 'groups', kind: 'limit', labels: {} },
    { id: 'role', kind: 'need', labels: {} },
  ],
  ways: [
    {
      id: 'connection',
      minutes: 15,
      steps: [
        {
          id: 'new_connection',
          place: 'identity_provider',
          labels: pickLabels(
            label,
            'integrations',
            'provisioning',
            'add',
            'newConnection',
            'identityStore',
            'scim',
            'scimOutbound',
            'next',
          ),
          points: ['names'],
        },
        {
          id: 'base_url',
          place: 'identity_provider',
          labels: pickLabels(label, 'baseUrl'),
          values: [{ label: label.baseUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
          picture: authenticationForm('baseUrl'),
          settles: ['wrong_path'],
        },
        {
          id: 'resources',
          place: 'identity_provider',
          labels: pickLabels(label, 'usersResource', 'groupsResource'),
          values: [
            { label: label.usersResource, paste: { kind: 'text', text: '/Users' }, note: 'case_matters' },
            { label: label.groupsResource, paste: { kind: 'text', text: '/Groups' }, note: 'case_matters' },
          ],
          picture: authenticationForm('usersResource'),
          errors: ['test_failed'],
        },
        {
          id: 'version',
          place: 'identity_provider',
          labels: pickLabels(label, 'scimVersion'),
          values: [{ label: label.scimVersion, paste: { kind: 'text', text: '2.0' } }],
          picture: authenticationForm('version'),
        },
        {
          id: 'token',
          place: 'identity_provider',
          labels: pickLabels(label, 'authentication', 'bearer', 'accessToken'),
          values: [{ label: label.accessToken, paste: { kind: 'token' }, note: 'token_only' }],
          picture: authenticationForm('token'),
          errors: ['test_failed'],
          settles: tokenOnlyCauses,
        },
        {
          id: 'auth_type',
          place: 'identity_provider',
          labels: pickLabels(label, 'authType', 'bearerType'),
          picture: authenticationForm('authType'),
          settles: schemeCauses,
        },
        {
          id: 'test',
          place: 'identity_provider',
          labels: pickLabels(label, 'testConnection', 'successful'),
          picture: authenticationForm('test'),
          errors: ['test_failed'],
          proves: ['reached_us', 'token_accepted'],
        },
        {
          id: 'switch_on',
          place: 'identity_provider',
          labels: pickLabels(label, 'continue', 'finish'),
          points: ['leavers'],
          errors: ['nothing_happens'],
        },
        {
          id: 'rule',
          place: 'identity_provider',
          labels: pickLabels(label, 'provisioning', 'add'),
          points: ['one_person', 'user_name', 'change'],
          errors: ['nothing_happens'],
          proves: ['first_person', 'attribute_change'],
          settles: ['missing_email', 'domain_not_allowed', 'duplicate'],
        },
        {
          id: 'groups',
          place: 'identity_provider',
          labels: {},
          proves: ['group_received'],
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
    },
  ],
  errors: [
    {
      id: 'test_failed',
      text: label.failed,
      labels: pickLabels(label, 'baseUrl', 'usersResource', 'accessToken', 'authType', 'bearerType'),
    },
    { id: 'nothing_happens', text: '', labels: pickLabels(label, 'provisioning') },
  ],
}
