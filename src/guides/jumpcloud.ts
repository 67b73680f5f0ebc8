import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody, Labels, Picture } from './types.js'

/** @see https://jumpcloud.com/support/provision-and-manage-users-and-groups-in-apps-using-custom-scim-identity-management-integration */
const label = {
  ssoApplications: 'SSO Applications',
  identityManagement: 'Identity Management',
  scimApi: 'SCIM API',
  scimVersion: 'SCIM Version',
  baseUrl: 'Base URL',
  tokenKey: 'Token Key',
  testUserEmail: 'Test User Email',
  testConnection: 'Test Connection',
  manageGroups: 'Enable management of User Groups and Group Membership in this application',
  activate: 'Activate',
  save: 'Save',
  userGroups: 'User Groups',
  insights: 'Directory Insights',
} as const satisfies Labels

const fields = ['version', 'baseUrl', 'token', 'email', 'test', 'groups', 'activate'] as const

/** The tab Identity Management, filled in down to what the step is about. */
function identityManagementForm(marked: (typeof fields)[number]): Picture {
  const { isFilled, value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['JumpCloud', label.ssoApplications, 'Your app', label.identityManagement],
    rows: [
      { kind: 'heading', text: label.scimApi },
      { kind: 'field', label: label.scimVersion, value: { kind: 'text', text: '2.0' }, control: 'select', ...mark('version') },
      { kind: 'field', label: label.baseUrl, value: value('baseUrl', { kind: 'base_url' }), ...mark('baseUrl') },
      { kind: 'field', label: label.tokenKey, value: value('token', { kind: 'token' }), ...mark('token') },
      {
        kind: 'field',
        label: label.testUserEmail,
        value: value('email', { kind: 'text', text: 'scim-test@your-domain' }),
        ...mark('email'),
      },
      { kind: 'button', label: label.testConnection, ...mark('test') },
      { kind: 'checks', label: '', options: [{ label: label.manageGroups, isOn: isFilled('groups'), ...mark('groups') }] },
      { kind: 'button', label: label.activate, ...mark('activate') },
    ],
  }
}

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
        },
        {
          id: 'version',
          place: 'identity_provider',
          labels: pickLabels(label, 'scimApi', 'scimVersion'),
          values: [{ label: label.scimVersion, paste: { kind: 'text', text: '2.0' } }],
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
          errors: ['nobody_arrives'],
          proves: ['first_person', 'attribute_change', 'group_received'],
          settles: ['missing_email'],
        },
        {
          id: 'unbind',
          place: 'identity_provider',
          labels: pickLabels(label, 'userGroups'),
          points: ['other_group', 'return'],
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
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
