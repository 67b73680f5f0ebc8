import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody, Labels, Picture } from './types.js'

/**
 * Labels of the Entra admin center; the last block belongs to the screens before 2025, which some tenants still show.
 * @see https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
const label = {
  entraId: 'Entra ID',
  enterpriseApps: 'Enterprise apps',
  newApplication: '+ New application',
  createOwn: '+ Create your own application',
  nonGallery: "Integrate any other application you don't find in the gallery (Non-gallery)",
  create: 'Create',
  provisioning: 'Provisioning',
  newConfiguration: '+ New configuration',
  connectivity: 'Connectivity',
  tenantUrl: 'Tenant URL',
  secretToken: 'Secret Token',
  testConnection: 'Test Connection',
  usersAndGroups: 'Users and groups',
  attributeMapping: 'Attribute mapping',
  save: 'Save',
  onDemand: 'Provision on-demand',
  overview: 'Overview',
  properties: 'Properties',
  apply: 'Apply',
  start: 'Start provisioning',
  restart: 'Restart provisioning',
  getStarted: 'Get started',
  mode: 'Provisioning Mode',
  automatic: 'Automatic',
  adminCredentials: 'Admin Credentials',
  mappings: 'Mappings',
  targetActions: 'Target Object Actions',
  settings: 'Settings',
  status: 'Provisioning Status',
  on: 'On',
} as const satisfies Labels

const fields = ['tenantUrl', 'secretToken', 'testConnection'] as const

/** The credentials page, filled in down to what the step is about. */
function credentialsForm(marked: (typeof fields)[number]): Picture {
  const { value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['Microsoft Entra admin center', label.enterpriseApps, 'Your app', label.provisioning],
    rows: [
      { kind: 'field', label: label.tenantUrl, value: { kind: 'base_url' }, ...mark('tenantUrl') },
      { kind: 'field', label: label.secretToken, value: value('secretToken', { kind: 'token' }), ...mark('secretToken') },
      { kind: 'button', label: label.testConnection, ...mark('testConnection') },
      { kind: 'button', label: label.create },
    ],
  }
}

/** Microsoft Entra ID: a non-gallery enterprise app that provisions every 40 minutes. */
export const microsoftEntra: GuideBody = {
  identityProvider: 'microsoft-entra',
  lastVerified: '2026-11-12',
  before: [
    { id: 'timing', kind: 'limit', labels: pickLabels(label, 'onDemand') },
    { id: 'registration', kind: 'limit', labels: {} },
    { id: 'role', kind: 'need', labels: { role: 'Application Administrator' } },
    { id: 'licence', kind: 'need', labels: {} },
  ],
  ways: [
    {
      id: 'enterprise_app',
      minutes: 15,
      steps: [
        {
          id: 'add_app',
          place: 'identity_provider',
          labels: pickLabels(label, 'entraId', 'enterpriseApps', 'newApplication', 'createOwn', 'nonGallery', 'create'),
          points: ['existing'],
          picture: {
            breadcrumb: ['Microsoft Entra admin center', label.enterpriseApps, label.newApplication, label.createOwn],
            rows: [
              {
                kind: 'checks',
                label: '',
                control: 'radio',
                options: [{ label: label.nonGallery, isOn: true, isMarked: true }],
              },
              { kind: 'button', label: label.create },
            ],
          },
        },
        {
          id: 'new_configuration',
          place: 'identity_provider',
          labels: pickLabels(
            label,
            'provisioning',
            'newConfiguration',
            'connectivity',
            'getStarted',
            'mode',
            'automatic',
            'adminCredentials',
          ),
          points: ['older', 'connectivity'],
        },
        {
          id: 'tenant_url',
          place: 'identity_provider',
          labels: pickLabels(label, 'tenantUrl'),
          points: ['flag'],
          // The server appends the flag to this provider's base_url.
          values: [{ label: label.tenantUrl, paste: { kind: 'base_url' }, note: 'with_flag' }],
          picture: credentialsForm('tenantUrl'),
          settles: ['wrong_path'],
        },
        {
          id: 'secret_token',
          place: 'identity_provider',
          labels: pickLabels(label, 'secretToken'),
          points: ['never_blank'],
          values: [{ label: label.secretToken, paste: { kind: 'token' }, note: 'token_only' }],
          picture: credentialsForm('secretToken'),
          errors: ['credential_validation', 'blank_token'],
          settles: tokenCauses,
        },
        {
          id: 'test',
          place: 'identity_provider',
          labels: pickLabels(label, 'testConnection', 'create', 'save'),
          points: ['proof', 'older'],
          picture: credentialsForm('testConnection'),
          errors: ['credential_validation'],
          proves: ['reached_us', 'token_accepted'],
        },
        {
          id: 'assign',
          place: 'identity_provider',
          labels: pickLabels(label, 'usersAndGroups'),
          points: ['licence', 'nested'],
          errors: ['nested_group'],
          settles: ['domain_not_allowed'],
        },
        {
          id: 'mapping',
          place: 'identity_provider',
          labels: pickLabels(label, 'attributeMapping', 'save', 'mappings'),
          points: ['older', 'empty'],
          errors: ['cleared_value_stays'],
          settles: ['missing_email', 'duplicate'],
        },
        {
          id: 'on_demand',
          place: 'identity_provider',
          labels: pickLabels(label, 'onDemand'),
          points: ['shape'],
          proves: ['first_person'],
        },
        {
          id: 'notify',
          place: 'identity_provider',
          labels: pickLabels(label, 'overview', 'properties', 'apply', 'settings'),
          points: ['older'],
          errors: ['quarantine'],
        },
        {
          id: 'start',
          place: 'identity_provider',
          labels: pickLabels(label, 'start', 'status', 'on', 'restart'),
          points: ['first_cycle', 'older', 'scope'],
          errors: ['quarantine', 'scope_change', 'group_member_missing'],
          proves: ['attribute_change', 'group_received'],
        },
        {
          id: 'unassign',
          place: 'identity_provider',
          labels: pickLabels(label, 'usersAndGroups'),
          points: ['disable', 'return'],
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
  patterns: {
    nobody_created: { steps: ['mapping'], labels: pickLabels(label, 'attributeMapping', 'targetActions', 'create', 'save') },
    wrong_identifier: { steps: ['mapping'], labels: { ...pickLabels(label, 'attributeMapping', 'save'), userName: 'userName' } },
    nobody_sent: { steps: ['start', 'assign'], labels: pickLabels(label, 'usersAndGroups', 'start') },
    groups_never_pushed: { steps: ['assign'], labels: pickLabels(label, 'usersAndGroups', 'attributeMapping') },
    quarantine: { steps: ['secret_token'], labels: pickLabels(label, 'secretToken', 'testConnection', 'restart') },
  },
  errors: [
    {
      id: 'credential_validation',
      text: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure … we received this unexpected response <status>',
      labels: pickLabels(label, 'tenantUrl', 'secretToken', 'testConnection'),
      also: ['401', 'Unauthorized', 'InvalidCredentials', 'credentials are invalid'],
    },
    { id: 'blank_token', text: '', labels: pickLabels(label, 'secretToken') },
    {
      id: 'quarantine',
      text: '',
      labels: pickLabels(label, 'secretToken', 'testConnection', 'restart'),
      also: ['quarantine', 'EncounteredQuarantineException', 'QuarantineOnDemand'],
    },
    { id: 'scope_change', text: '', labels: pickLabels(label, 'restart') },
    { id: 'nested_group', text: '', labels: pickLabels(label, 'usersAndGroups') },
    { id: 'group_member_missing', text: '', labels: pickLabels(label, 'usersAndGroups') },
    { id: 'cleared_value_stays', text: '', labels: {} },
  ],
}
