import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody, Labels, Picture } from './types.js'

/** @see https://developers.onelogin.com/scim/create-app */
const label = {
  applications: 'Applications',
  addApp: 'Add App',
  coreApp: 'SCIM Provisioner with SAML (SCIM v2 Core)',
  enterpriseApp: 'SCIM Provisioner with SAML (SCIM v2 Enterprise)',
  save: 'Save',
  configuration: 'Configuration',
  baseUrl: 'SCIM Base URL',
  template: 'SCIM JSON Template',
  customHeaders: 'Custom Headers',
  token: 'SCIM Bearer Token',
  apiConnection: 'API Connection',
  apiStatus: 'API Status',
  enable: 'Enable',
  parameters: 'Parameters',
  scimUsername: 'SCIM username',
  email: 'Email',
  groups: 'Groups',
  include: 'Include in User Provisioning',
  provisioning: 'Provisioning',
  enableProvisioning: 'Enable provisioning',
  approval: 'Require admin approval before this action is performed',
  createUser: 'Create user',
  deleteUser: 'Delete user',
  updateUser: 'Update user',
  whenDeleted: "When users are deleted in OneLogin, or the user's app access is removed…",
  delete: 'Delete',
  suspend: 'Suspend',
  doNothing: 'Do Nothing',
  access: 'Access',
  users: 'Users',
  rules: 'Rules',
  setGroups: 'Set Groups in app',
  pending: 'Pending',
} as const satisfies Labels

/** OneLogin's own macros in SCIM 2.0 schemas; the templates in older guides use version 1 schemas. */
const template = JSON.stringify(
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: '{$parameters.scimusername}',
    name: { givenName: '{$user.firstname}', familyName: '{$user.lastname}', formatted: '{$user.display_name}' },
    displayName: '{$user.display_name}',
    emails: [{ value: '{$user.email}', type: 'work', primary: true }],
  },
  null,
  2,
)

const configurationFields = ['baseUrl', 'template', 'token', 'enable'] as const

/** The Configuration tab, filled in down to the field the step is about. */
function configurationForm(marked: (typeof configurationFields)[number]): Picture {
  const { value, mark } = formAt(configurationFields, marked)
  return {
    breadcrumb: ['OneLogin', label.applications, 'Your app', label.configuration],
    rows: [
      { kind: 'field', label: label.baseUrl, value: { kind: 'base_url' }, ...mark('baseUrl') },
      {
        kind: 'field',
        label: label.template,
        value: value('template', { kind: 'text', text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], … }' }),
        ...mark('template'),
      },
      { kind: 'field', label: label.customHeaders, value: { kind: 'empty' } },
      { kind: 'field', label: label.token, value: value('token', { kind: 'token' }), ...mark('token') },
      { kind: 'heading', text: label.apiConnection },
      { kind: 'button', label: label.enable, ...mark('enable') },
    ],
  }
}

/** The Provisioning tab: approvals off, and what happens to leavers. */
function provisioningForm(marked: 'approval' | 'leavers'): Picture {
  const { mark } = formAt(['approval', 'leavers'], marked)
  return {
    breadcrumb: ['OneLogin', label.applications, 'Your app', label.provisioning],
    rows: [
      { kind: 'checks', label: '', options: [{ label: label.enableProvisioning, isOn: true }] },
      {
        kind: 'checks',
        label: label.approval,
        options: [
          { label: label.createUser, isOn: false },
          { label: label.deleteUser, isOn: false },
          { label: label.updateUser, isOn: false },
        ],
        ...mark('approval'),
      },
      {
        kind: 'field',
        label: label.whenDeleted,
        value: { kind: 'text', text: marked === 'leavers' ? label.suspend : label.delete },
        control: 'select',
        ...mark('leavers'),
      },
      { kind: 'button', label: label.save },
    ],
  }
}

/** OneLogin: the SCIM v2 provisioner from its catalog. */
export const onelogin: GuideBody = {
  identityProvider: 'onelogin',
  lastVerified: '2026-11-12',
  before: [{ id: 'role', kind: 'need', labels: {} }],
  ways: [
    {
      id: 'provisioner',
      minutes: 15,
      steps: [
        {
          id: 'add_app',
          place: 'identity_provider',
          labels: pickLabels(label, 'applications', 'addApp', 'coreApp', 'enterpriseApp', 'save'),
          points: ['enterprise'],
          values: [{ label: label.addApp, paste: { kind: 'text', text: 'SCIM' } }],
        },
        {
          id: 'base_url',
          place: 'identity_provider',
          labels: pickLabels(label, 'configuration', 'baseUrl'),
          values: [{ label: label.baseUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
          picture: configurationForm('baseUrl'),
          settles: ['wrong_path'],
        },
        {
          id: 'template',
          place: 'identity_provider',
          labels: pickLabels(label, 'template'),
          points: ['more'],
          values: [{ label: label.template, paste: { kind: 'text', text: template }, note: 'exactly' }],
          picture: configurationForm('template'),
          errors: ['old_template'],
          settles: ['invalid_request'],
        },
        {
          id: 'token',
          place: 'identity_provider',
          labels: pickLabels(label, 'token', 'customHeaders'),
          points: ['headers'],
          values: [{ label: label.token, paste: { kind: 'token' }, note: 'token_only' }],
          picture: configurationForm('token'),
          errors: ['not_enabled'],
          settles: tokenCauses,
        },
        {
          id: 'enable',
          place: 'identity_provider',
          labels: pickLabels(label, 'apiConnection', 'apiStatus', 'enable', 'save'),
          points: ['names'],
          picture: configurationForm('enable'),
          errors: ['not_enabled'],
          proves: ['reached_us', 'token_accepted'],
        },
        {
          id: 'parameters',
          place: 'identity_provider',
          labels: pickLabels(label, 'parameters', 'scimUsername', 'email'),
          picture: {
            breadcrumb: ['OneLogin', label.applications, 'Your app', label.parameters],
            rows: [
              {
                kind: 'field',
                label: label.scimUsername,
                value: { kind: 'text', text: label.email },
                control: 'select',
                isMarked: true,
              },
            ],
          },
          settles: ['missing_email'],
        },
        {
          id: 'groups',
          place: 'identity_provider',
          labels: pickLabels(label, 'parameters', 'groups', 'include', 'save'),
          picture: {
            breadcrumb: ['OneLogin', label.applications, 'Your app', label.parameters, label.groups],
            rows: [
              { kind: 'checks', label: label.groups, options: [{ label: label.include, isOn: true, isMarked: true }] },
              { kind: 'button', label: label.save },
            ],
          },
        },
        {
          id: 'provisioning',
          place: 'identity_provider',
          labels: pickLabels(label, 'provisioning', 'enableProvisioning', 'approval', 'createUser', 'deleteUser', 'updateUser', 'pending'),
          points: ['keep_approval'],
          picture: provisioningForm('approval'),
          errors: ['pending'],
        },
        {
          id: 'leavers',
          place: 'identity_provider',
          labels: pickLabels(label, 'whenDeleted', 'suspend', 'delete', 'doNothing', 'save'),
          points: ['choices'],
          picture: provisioningForm('leavers'),
        },
        {
          id: 'assign',
          place: 'identity_provider',
          labels: pickLabels(label, 'users', 'applications', 'access'),
          points: ['roles', 'change'],
          errors: ['pending'],
          proves: ['first_person', 'attribute_change'],
          settles: ['domain_not_allowed', 'duplicate'],
        },
        {
          id: 'group_rules',
          place: 'identity_provider',
          labels: pickLabels(label, 'rules', 'setGroups'),
          points: ['refresh'],
          proves: ['group_received'],
        },
        {
          id: 'unassign',
          place: 'identity_provider',
          labels: pickLabels(label, 'users', 'applications'),
          points: ['return'],
          errors: ['pending'],
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
  errors: [
    { id: 'pending', text: 'Pending', labels: pickLabels(label, 'users', 'provisioning', 'createUser', 'deleteUser', 'updateUser') },
    { id: 'not_enabled', text: '', labels: pickLabels(label, 'apiConnection', 'baseUrl', 'token', 'enable') },
    { id: 'old_template', text: '', labels: pickLabels(label, 'template') },
  ],
}
