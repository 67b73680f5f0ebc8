import { pickLabels } from './pickLabels.js'
import { authenticationForm, newConnectionForm, ruleForm, switchForm } from './pingone/forms.js'
import { label } from './pingone/labels.js'
import { schemeCauses, tokenOnlyCauses } from './tokenCauses.js'
import type { GuideBody } from './types.js'

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
          picture: newConnectionForm,
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
          picture: switchForm,
          errors: ['nothing_happens'],
        },
        {
          id: 'rule',
          place: 'identity_provider',
          labels: pickLabels(label, 'provisioning', 'add'),
          points: ['one_person', 'user_name', 'change'],
          picture: ruleForm('match'),
          errors: ['nothing_happens'],
          proves: ['first_person', 'attribute_change'],
          settles: ['missing_email', 'domain_not_allowed', 'duplicate'],
        },
        {
          id: 'groups',
          place: 'identity_provider',
          labels: {},
          picture: ruleForm('groups'),
          proves: ['group_received'],
        },
        {
          id: 'leave',
          place: 'identity_provider',
          labels: {},
          points: ['return'],
          picture: ruleForm('leave'),
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
  patterns: {
    nobody_sent: { steps: ['rule'], labels: pickLabels(label, 'integrations', 'provisioning') },
    groups_never_pushed: { steps: ['groups'], labels: pickLabels(label, 'integrations', 'provisioning') },
    old_scim: { steps: ['version'], labels: pickLabels(label, 'scimVersion') },
  },
  errors: [
    {
      id: 'test_failed',
      text: label.failed,
      labels: pickLabels(label, 'baseUrl', 'usersResource', 'accessToken', 'authType', 'bearerType'),
    },
    { id: 'nothing_happens', text: '', labels: pickLabels(label, 'provisioning') },
  ],
}
