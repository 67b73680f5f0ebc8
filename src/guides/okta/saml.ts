import { pickLabels } from '../pickLabels.js'
import { tokenCauses } from '../tokenCauses.js'
import type { GuideWay } from '../types.js'
import { appPath, appTabs, connectionForm, integrationPath } from './forms.js'
import { label } from './labels.js'
import { lastSteps } from './lastSteps.js'

/** SCIM added to a custom SAML app that people already sign in through. */
export const saml: GuideWay = {
  id: 'saml',
  minutes: 10,
  steps: [
    {
      id: 'turn_on',
      place: 'identity_provider',
      labels: pickLabels(label, 'applications', 'general', 'appSettings', 'edit', 'provisioning', 'scim', 'save', 'enableScim'),
      points: ['checkbox', 'missing'],
      picture: {
        breadcrumb: [...appPath, label.general],
        rows: [
          { kind: 'heading', text: label.appSettings },
          {
            kind: 'checks',
            label: label.provisioning,
            control: 'radio',
            options: [
              { label: 'None', isOn: false },
              { label: 'On-Premises Provisioning', isOn: false },
              { label: label.scim, isOn: true, isMarked: true },
            ],
          },
          { kind: 'button', label: label.save },
        ],
      },
    },
    {
      id: 'open_settings',
      place: 'identity_provider',
      labels: pickLabels(label, 'provisioning', 'settings', 'integration', 'scimConnection', 'edit', 'plainBaseUrl', 'supportPatch'),
      points: ['wizard'],
      picture: {
        breadcrumb: integrationPath,
        rows: [
          { kind: 'tabs', labels: appTabs, current: label.provisioning },
          { kind: 'heading', text: label.scimConnection },
          { kind: 'button', label: label.edit, isMarked: true },
        ],
      },
    },
    {
      id: 'base_url',
      place: 'identity_provider',
      labels: pickLabels(label, 'scimBaseUrl'),
      values: [{ label: label.scimBaseUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
      picture: connectionForm('baseUrl'),
      settles: ['wrong_path'],
    },
    {
      id: 'unique_identifier',
      place: 'identity_provider',
      labels: pickLabels(label, 'uniqueIdentifier'),
      values: [{ label: label.uniqueIdentifier, paste: { kind: 'text', text: 'userName' }, note: 'case_matters' }],
      picture: connectionForm('uniqueIdentifier'),
    },
    {
      id: 'actions',
      place: 'identity_provider',
      labels: pickLabels(
        label,
        'actions',
        'pushNewUsers',
        'pushProfileUpdates',
        'pushGroups',
        'importUsers',
        'importGroups',
        'import',
        'importNow',
      ),
      points: ['import_off', 'reconcile'],
      picture: connectionForm('actions'),
      errors: ['import_groups_400'],
    },
    {
      id: 'token',
      place: 'identity_provider',
      labels: pickLabels(label, 'authenticationMode', 'httpHeader', 'authorization'),
      values: [{ label: label.authorization, paste: { kind: 'token' }, note: 'token_only' }],
      picture: connectionForm('authorization'),
      errors: ['unauthorized'],
      settles: tokenCauses,
    },
    {
      id: 'test',
      place: 'identity_provider',
      labels: pickLabels(label, 'testConnector', 'connectorOk', 'close', 'save'),
      points: ['proof'],
      picture: connectionForm('test'),
      errors: ['unauthorized', 'null_answer', 'timed_out', 'import_groups_400'],
      proves: ['reached_us', 'token_accepted'],
    },
    ...lastSteps,
  ],
}
