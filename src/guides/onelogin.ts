import { appForm, configurationForm, provisioningForm, template } from './onelogin/forms.js'
import { label } from './onelogin/labels.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody } from './types.js'

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
          picture: {
            breadcrumb: ['OneLogin', label.applications, label.addApp],
            rows: [
              { kind: 'list', label: '', items: [{ text: label.coreApp, mark: 'choose' }, { text: label.enterpriseApp }] },
              { kind: 'button', label: label.save },
            ],
          },
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
          values: [{ label: label.template, paste: { kind: 'text', text: template, language: 'json' }, note: 'exactly' }],
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
          picture: appForm(label.parameters, [
            { kind: 'field', label: label.scimUsername, value: { kind: 'text', text: label.email }, control: 'select', isMarked: true },
          ]),
          settles: ['missing_email'],
        },
        {
          id: 'groups',
          place: 'identity_provider',
          labels: pickLabels(label, 'parameters', 'groups', 'include', 'save'),
          picture: appForm(label.parameters, [
            { kind: 'checks', label: label.groups, options: [{ label: label.include, isOn: true, isMarked: true }] },
            { kind: 'button', label: label.save },
          ]),
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
          picture: {
            breadcrumb: ['OneLogin', label.users, 'Your test person', label.applications],
            rows: [{ kind: 'list', label: label.applications, items: [{ text: 'Your app', mark: 'choose' }] }],
          },
          errors: ['pending'],
          proves: ['first_person', 'attribute_change'],
          settles: ['domain_not_allowed', 'duplicate'],
        },
        {
          id: 'group_rules',
          place: 'identity_provider',
          labels: pickLabels(label, 'rules', 'setGroups'),
          points: ['refresh'],
          picture: appForm(label.rules, [
            { kind: 'field', label: 'Action', value: { kind: 'text', text: label.setGroups }, control: 'select', isMarked: true },
            { kind: 'button', label: label.save },
          ]),
          proves: ['group_received'],
        },
        {
          id: 'unassign',
          place: 'identity_provider',
          labels: pickLabels(label, 'users', 'applications'),
          points: ['return'],
          picture: {
            breadcrumb: ['OneLogin', label.users, 'Your test person', label.applications],
            rows: [{ kind: 'list', label: label.applications, items: [{ text: 'Your app', mark: 'remove' }] }],
          },
          errors: ['pending'],
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
  patterns: {
    nobody_created: {
      steps: ['provisioning'],
      labels: pickLabels(label, 'provisioning', 'enableProvisioning', 'createUser', 'approval', 'pending', 'users'),
    },
    nobody_sent: { steps: ['provisioning'], labels: pickLabels(label, 'provisioning', 'enableProvisioning', 'approval', 'access') },
    groups_never_pushed: { steps: ['group_rules'], labels: pickLabels(label, 'parameters', 'groups', 'include', 'rules', 'setGroups') },
    old_scim: { steps: ['add_app'], labels: pickLabels(label, 'coreApp', 'enterpriseApp', 'template') },
  },
  errors: [
    { id: 'pending', text: 'Pending', labels: pickLabels(label, 'users', 'provisioning', 'createUser', 'deleteUser', 'updateUser') },
    { id: 'not_enabled', text: '', labels: pickLabels(label, 'apiConnection', 'baseUrl', 'token', 'enable') },
    { id: 'old_template', text: '', labels: pickLabels(label, 'template') },
  ],
}
