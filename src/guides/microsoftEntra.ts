import { createForm, credentialsForm, entraAt, targetActions } from './microsoftEntra/forms.js'
import { label } from './microsoftEntra/labels.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody } from './types.js'

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
          picture: createForm,
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
          picture: entraAt('app', label.provisioning, [{ kind: 'button', label: label.newConfiguration, isMarked: true }]),
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
          picture: entraAt('app', label.usersAndGroups, [
            { kind: 'list', label: '', items: [{ text: 'Your test person', mark: 'choose' }, { text: 'Your group, later' }] },
          ]),
          errors: ['nested_group'],
          settles: ['domain_not_allowed'],
        },
        {
          id: 'mapping',
          place: 'identity_provider',
          labels: pickLabels(label, 'attributeMapping', 'save', 'mappings'),
          points: ['older', 'empty'],
          picture: entraAt('provisioning', label.attributeMapping, [
            {
              kind: 'list',
              label: '',
              items: [{ text: 'userPrincipalName → userName', mark: 'choose' }, { text: 'mail → emails[type eq "work"].value' }],
            },
            { kind: 'checks', label: label.targetActions, options: targetActions },
            { kind: 'button', label: label.save },
          ]),
          errors: ['cleared_value_stays'],
          settles: ['missing_email', 'duplicate'],
        },
        {
          id: 'on_demand',
          place: 'identity_provider',
          labels: pickLabels(label, 'onDemand'),
          points: ['shape'],
          picture: entraAt('provisioning', label.onDemand, [
            { kind: 'list', label: '', items: [{ text: 'Your test person', mark: 'choose' }] },
          ]),
          proves: ['first_person'],
        },
        {
          id: 'notify',
          place: 'identity_provider',
          labels: pickLabels(label, 'overview', 'properties', 'apply', 'settings'),
          points: ['older'],
          picture: entraAt('provisioning', label.overview, [
            { kind: 'list', label: '', items: [{ text: label.properties, mark: 'choose' }] },
            { kind: 'button', label: label.apply },
          ]),
          errors: ['quarantine'],
        },
        {
          id: 'start',
          place: 'identity_provider',
          labels: pickLabels(label, 'start', 'status', 'on', 'restart'),
          points: ['first_cycle', 'older', 'scope'],
          picture: entraAt('provisioning', label.overview, [{ kind: 'button', label: label.start, isMarked: true }]),
          errors: ['quarantine', 'scope_change', 'group_member_missing'],
          proves: ['attribute_change', 'group_received'],
        },
        {
          id: 'unassign',
          place: 'identity_provider',
          labels: pickLabels(label, 'usersAndGroups'),
          points: ['disable', 'return'],
          picture: entraAt('app', label.usersAndGroups, [
            { kind: 'list', label: '', items: [{ text: 'Your test person', mark: 'remove' }, { text: 'Your group' }] },
          ]),
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
