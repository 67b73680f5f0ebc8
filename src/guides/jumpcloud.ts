import { appForm, identityManagementForm, userGroupsForm } from './jumpcloud/forms.js'
import { label } from './jumpcloud/labels.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody } from './types.js'

/** JumpCloud: SCIM on a custom SSO application. Its test writes: it creates a user and a group and deletes them again. */
export const jumpcloud: GuideBody = {
  identityProvider: 'jumpcloud',
  lastVerified: '2026-11-12',
  before: [
    { id: 'role', kind: 'need', labels: {} },
    { id: 'test_writes', kind: 'need', labels: pickLabels(label, 'testConnection') },
  ],
  ways: [
    {
      id: 'custom_app',
      minutes: 10,
      steps: [
        {
          id: 'open_app',
          place: 'identity_provider',
          labels: pickLabels(label, 'ssoApplications', 'identityManagement'),
          picture: appForm,
        },
        {
          id: 'version',
          place: 'identity_provider',
          labels: pickLabels(label, 'scimApi', 'scimVersion'),
          picture: identityManagementForm('version'),
        },
        {
          id: 'base_url',
          place: 'identity_provider',
          labels: pickLabels(label, 'baseUrl'),
          values: [{ label: label.baseUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
          picture: identityManagementForm('baseUrl'),
          errors: ['trailing_slash'],
          settles: ['wrong_path'],
        },
        {
          id: 'token',
          place: 'identity_provider',
          labels: pickLabels(label, 'tokenKey'),
          values: [{ label: label.tokenKey, paste: { kind: 'token' }, note: 'token_only' }],
          picture: identityManagementForm('token'),
          errors: ['test_fails'],
          settles: tokenCauses,
        },
        {
          id: 'test_email',
          place: 'identity_provider',
          labels: pickLabels(label, 'testUserEmail'),
          points: ['new'],
          picture: identityManagementForm('email'),
          errors: ['test_email_taken'],
          settles: ['domain_not_allowed', 'duplicate'],
        },
        {
          id: 'test',
          place: 'identity_provider',
          labels: pickLabels(label, 'testConnection'),
          points: ['writes'],
          picture: identityManagementForm('test'),
          errors: ['trailing_slash', 'test_email_taken', 'test_fails'],
          proves: ['reached_us', 'token_accepted'],
        },
        {
          id: 'groups',
          place: 'identity_provider',
          labels: pickLabels(label, 'manageGroups'),
          picture: identityManagementForm('groups'),
        },
        {
          id: 'activate',
          place: 'identity_provider',
          labels: pickLabels(label, 'activate', 'save'),
          points: ['again'],
          picture: identityManagementForm('activate'),
        },
        {
          id: 'bind_group',
          place: 'identity_provider',
          labels: pickLabels(label, 'userGroups', 'save'),
          points: ['empty', 'same_name', 'change'],
          picture: userGroupsForm(true),
          errors: ['nobody_arrives'],
          proves: ['first_person', 'attribute_change', 'group_received'],
          settles: ['missing_email'],
        },
        {
          id: 'unbind',
          place: 'identity_provider',
          labels: pickLabels(label, 'userGroups'),
          points: ['other_group', 'return'],
          picture: userGroupsForm(false),
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
  patterns: {
    nobody_created: { steps: ['bind_group'], labels: { ...pickLabels(label, 'insights'), userCreated: 'user_create_provision' } },
    nobody_sent: { steps: ['bind_group'], labels: pickLabels(label, 'activate', 'userGroups', 'save') },
    groups_never_pushed: { steps: ['groups'], labels: pickLabels(label, 'identityManagement', 'manageGroups', 'save') },
    old_scim: { steps: ['version'], labels: pickLabels(label, 'identityManagement', 'scimVersion') },
  },
  errors: [
    { id: 'trailing_slash', text: '', labels: pickLabels(label, 'testConnection', 'baseUrl') },
    { id: 'test_email_taken', text: '', labels: pickLabels(label, 'testConnection', 'testUserEmail') },
    { id: 'test_fails', text: '', labels: pickLabels(label, 'testConnection', 'tokenKey') },
    {
      id: 'nobody_arrives',
      text: '',
      labels: {
        ...pickLabels(label, 'insights'),
        userCreated: 'user_create_provision',
        userRemoved: 'user_deprovision',
        userDeleted: 'user_delete_provision',
      },
    },
  ],
}
