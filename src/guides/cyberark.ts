import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { tokenCauses } from './tokenCauses.js'
import type { GuideBody, Labels, Picture } from './types.js'

/**
 * What Verify asks of the server: https://identity-developer.cyberark.com/docs/for-more-information-about-scim-provisioning-redirected
 * @see https://workos.com/docs/integrations/cyberark-scim
 */
const label = {
  provisioning: 'Provisioning',
  enable: 'Enable provisioning for this application',
  yes: 'Yes',
  serviceUrl: 'SCIM Service URL',
  bearerToken: 'Bearer Token',
  verify: 'Verify',
  keepUsers: 'Do not de-provision (deactivate or delete) users in target application',
  add: 'Add',
  save: 'Save',
} as const satisfies Labels

const fields = ['serviceUrl', 'bearerToken', 'verify', 'keepUsers'] as const

/** The tab Provisioning, filled in down to what the step is about. */
function provisioningForm(marked: (typeof fields)[number]): Picture {
  const { isFilled, value, mark } = formAt(fields, marked)
  return {
    breadcrumb: ['CyberArk Identity', 'Your app', label.provisioning],
    rows: [
      { kind: 'checks', label: '', options: [{ label: label.enable, isOn: true }] },
      { kind: 'field', label: label.serviceUrl, value: { kind: 'base_url' }, ...mark('serviceUrl') },
      { kind: 'field', label: label.bearerToken, value: value('bearerToken', { kind: 'token' }), ...mark('bearerToken') },
      { kind: 'button', label: label.verify, ...mark('verify') },
      // CyberArk ticks it by default: without this step nobody is ever deactivated.
      { kind: 'checks', label: '', options: [{ label: label.keepUsers, isOn: !isFilled('keepUsers') }], ...mark('keepUsers') },
      { kind: 'button', label: label.save },
    ],
  }
}

/** CyberArk Identity: provisioning on a SAML app, driven by roles. */
export const cyberark: GuideBody = {
  identityProvider: 'cyberark',
  lastVerified: '2026-11-12',
  before: [
    { id: 'app', kind: 'need', labels: {} },
    { id: 'token', kind: 'need', labels: {} },
  ],
  ways: [
    {
      id: 'saml_app',
      minutes: 15,
      steps: [
        {
          id: 'enable',
          place: 'identity_provider',
          labels: pickLabels(label, 'provisioning', 'enable', 'yes'),
          points: ['live'],
          picture: {
            breadcrumb: ['CyberArk Identity', 'Your app', label.provisioning],
            rows: [{ kind: 'checks', label: '', options: [{ label: label.enable, isOn: true, isMarked: true }] }],
          },
          errors: ['preview_mode'],
        },
        {
          id: 'service_url',
          place: 'identity_provider',
          labels: pickLabels(label, 'serviceUrl'),
          values: [{ label: label.serviceUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
          picture: provisioningForm('serviceUrl'),
          settles: ['wrong_path'],
        },
        {
          id: 'token',
          place: 'identity_provider',
          labels: pickLabels(label, 'bearerToken'),
          points: ['type'],
          values: [{ label: label.bearerToken, paste: { kind: 'token' }, note: 'token_only' }],
          picture: provisioningForm('bearerToken'),
          errors: ['verify_fails'],
          settles: tokenCauses,
        },
        {
          id: 'verify',
          place: 'identity_provider',
          labels: pickLabels(label, 'verify'),
          points: ['reads'],
          picture: provisioningForm('verify'),
          errors: ['verify_fails'],
          proves: ['reached_us', 'token_accepted'],
        },
        {
          id: 'leavers',
          place: 'identity_provider',
          labels: pickLabels(label, 'keepUsers'),
          picture: provisioningForm('keepUsers'),
          errors: ['leavers_stay'],
        },
        {
          id: 'roles',
          place: 'identity_provider',
          labels: pickLabels(label, 'add'),
          points: ['groups'],
          proves: ['group_received'],
        },
        {
          id: 'save',
          place: 'identity_provider',
          labels: pickLabels(label, 'save'),
        },
        {
          id: 'assign',
          place: 'identity_provider',
          labels: {},
          points: ['job', 'change'],
          errors: ['preview_mode'],
          proves: ['first_person', 'attribute_change'],
          settles: ['missing_email', 'domain_not_allowed', 'duplicate'],
        },
        {
          id: 'unassign',
          place: 'identity_provider',
          labels: {},
          points: ['return'],
          errors: ['leavers_stay'],
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
  patterns: {
    nobody_sent: { steps: ['roles'], labels: pickLabels(label, 'provisioning', 'add', 'save') },
    groups_never_pushed: { steps: ['roles'], labels: pickLabels(label, 'provisioning', 'add', 'save') },
  },
  errors: [
    { id: 'verify_fails', text: '', labels: pickLabels(label, 'verify', 'serviceUrl', 'bearerToken') },
    { id: 'leavers_stay', text: '', labels: pickLabels(label, 'keepUsers', 'save') },
    { id: 'preview_mode', text: '', labels: {} },
  ],
}
