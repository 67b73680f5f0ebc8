import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody, Labels, Picture } from './types.js'

/**
 * Labels of the SCIM Provisioner connector, not of the bundled plugin, which speaks SCIM 1.1.
 * @see https://docs.pingidentity.com/integrations/scim/setup/pf_scim_connector_scim_connector_settings_reference.html
 */
const label = {
  provisioner: 'SCIM Provisioner',
  applications: 'Applications',
  integration: 'Integration',
  spConnections: 'SP Connections',
  createConnection: 'Create Connection',
  connectionTemplate: 'Connection Template',
  outboundProvisioning: 'Outbound Provisioning',
  target: 'Target',
  scimUrl: 'SCIM URL',
  scimVersion: 'SCIM Version',
  authentication: 'Authentication Methods',
  bearer: 'OAuth 2 Bearer Token',
  none: 'None',
  accessToken: 'Access Token',
  uniqueIdentifier: 'Unique User Identifier',
  userCreate: 'User Create',
  userUpdate: 'User Update',
  userDisable: 'User Disable / Delete',
  removeAction: 'Remove User Action',
  disable: 'Disable',
  disabledUsers: 'Provision Disabled Users',
  manageChannels: 'Manage Channels',
  attributeMapping: 'Attribute Mapping',
  activation: 'Activation and Summary',
  save: 'Save',
  usersUrl: 'Users Resource URL',
  groupsUrl: 'Groups Resource URL',
  frequency: 'Synchronization Frequency',
} as const satisfies Labels

/** Names that are typed or found in files rather than shown in the console. */
const file = { properties: 'run.properties', mode: 'pf.provisioner.mode', log: 'provisioner.log' } as const satisfies Labels

const fields = ['scimUrl', 'version', 'token', 'uniqueIdentifier', 'options', 'removeAction'] as const

/** The Target screen, filled in down to the field the step is about. */
function targetForm(marked: (typeof fields)[number]): Picture {
  const { isFilled, value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['PingFederate', label.spConnections, 'Your connection', label.outboundProvisioning, label.target],
    rows: [
      { kind: 'field', label: label.scimUrl, value: { kind: 'base_url' }, ...mark('scimUrl') },
      { kind: 'field', label: label.scimVersion, value: { kind: 'text', text: '2.0' }, control: 'select', ...mark('version') },
      {
        kind: 'field',
        label: label.authentication,
        value: { kind: 'text', text: isFilled('token') ? label.bearer : label.none },
        control: 'select',
      },
      { kind: 'field', label: label.accessToken, value: value('token', { kind: 'token' }), ...mark('token') },
      {
        kind: 'field',
        label: label.uniqueIdentifier,
        value: { kind: 'text', text: 'userName' },
        control: 'select',
        ...mark('uniqueIdentifier'),
      },
      {
        kind: 'checks',
        label: '',
        options: [
          { label: label.userCreate, isOn: true },
          { label: label.userUpdate, isOn: true },
          { label: label.userDisable, isOn: true },
        ],
        ...mark('options'),
      },
      { kind: 'checks', label: '', options: [{ label: label.disabledUsers, isOn: false }] },
      {
        kind: 'field',
        label: label.removeAction,
        value: value('removeAction', { kind: 'text', text: label.disable }),
        control: 'select',
        ...mark('removeAction'),
      },
    ],
  }
}

/** PingFederate: the SCIM Provisioner connector, which looks at its source every minute. */
export const pingfederate: GuideBody = {
  identityProvider: 'pingfederate',
  lastVerified: '2026-11-12',
  before: [
    { id: 'bundled', kind: 'limit', labels: pickLabels(label, 'usersUrl', 'groupsUrl') },
    { id: 'server', kind: 'need', labels: pickLabels(file, 'properties') },
    { id: 'connector', kind: 'need', labels: pickLabels(label, 'provisioner') },
  ],
  ways: [
    {
      id: 'connector',
      minutes: 30,
      steps: [
        {
          id: 'switch_on',
          place: 'identity_provider',
          labels: pickLabels(file, 'properties', 'mode'),
          points: ['restart'],
          values: [{ label: file.mode, paste: { kind: 'text', text: 'pf.provisioner.mode=STANDALONE' }, note: 'exactly' }],
        },
        {
          id: 'connector',
          place: 'identity_provider',
          labels: pickLabels(label, 'provisioner'),
        },
        {
          id: 'connection',
          place: 'identity_provider',
          labels: pickLabels(
            label,
            'applications',
            'integration',
            'spConnections',
            'createConnection',
            'connectionTemplate',
            'provisioner',
            'outboundProvisioning',
          ),
          errors: ['old_plugin'],
        },
        {
          id: 'scim_url',
          place: 'identity_provider',
          labels: pickLabels(label, 'target', 'scimUrl'),
          values: [{ label: label.scimUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
          picture: targetForm('scimUrl'),
          errors: ['old_plugin'],
          settles: ['wrong_path'],
        },
        {
          id: 'version',
          place: 'identity_provider',
          labels: pickLabels(label, 'scimVersion'),
          picture: targetForm('version'),
        },
        {
          id: 'token',
          place: 'identity_provider',
          labels: pickLabels(label, 'authentication', 'none', 'bearer', 'accessToken'),
          values: [{ label: label.accessToken, paste: { kind: 'token' }, note: 'token_only' }],
          picture: targetForm('token'),
          errors: ['no_credentials'],
          settles: tokenCauses,
        },
        {
          id: 'unique_identifier',
          place: 'identity_provider',
          labels: pickLabels(label, 'uniqueIdentifier'),
          points: ['fixed'],
          picture: targetForm('uniqueIdentifier'),
        },
        {
          id: 'options',
          place: 'identity_provider',
          labels: pickLabels(label, 'userCreate', 'userUpdate', 'userDisable', 'disabledUsers'),
          points: ['disabled'],
          picture: targetForm('options'),
        },
        {
          id: 'remove_action',
          place: 'identity_provider',
          labels: pickLabels(label, 'removeAction', 'disable'),
          picture: targetForm('removeAction'),
        },
        {
          id: 'channel',
          place: 'identity_provider',
          labels: pickLabels(label, 'manageChannels', 'attributeMapping'),
          points: ['groups'],
          settles: ['missing_email', 'domain_not_allowed', 'duplicate'],
        },
        {
          id: 'activate',
          place: 'identity_provider',
          labels: { ...pickLabels(label, 'activation', 'save', 'frequency'), ...pickLabels(file, 'log') },
          points: ['minute', 'log'],
          errors: ['no_credentials', 'nothing_happens'],
          proves: ['reached_us', 'token_accepted', 'first_person', 'attribute_change', 'group_received'],
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
  patterns: {
    nobody_created: { steps: ['options'], labels: pickLabels(label, 'target', 'userCreate', 'save') },
    wrong_identifier: {
      steps: ['unique_identifier'],
      labels: { ...pickLabels(label, 'target', 'uniqueIdentifier'), userName: 'userName' },
    },
    nobody_sent: { steps: ['activate'], labels: { ...pickLabels(label, 'manageChannels', 'activation'), ...pickLabels(file, 'log') } },
    groups_never_pushed: { steps: ['channel'], labels: pickLabels(label, 'manageChannels') },
    old_scim: { steps: ['connection'], labels: pickLabels(label, 'connectionTemplate', 'provisioner') },
  },
  errors: [
    { id: 'old_plugin', text: '', labels: pickLabels(label, 'usersUrl', 'groupsUrl', 'provisioner') },
    { id: 'no_credentials', text: '', labels: pickLabels(label, 'authentication', 'none', 'bearer', 'accessToken') },
    { id: 'nothing_happens', text: '', labels: { ...file } },
  ],
}
