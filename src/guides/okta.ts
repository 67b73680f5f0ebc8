import { label } from './okta/labels.js'
import { saml } from './okta/saml.js'
import { header, oauth } from './okta/standalone.js'
import { pickLabels } from './pickLabels.js'
import type { GuideBody } from './types.js'

/**
 * Okta: SCIM added to a custom SAML app, or a separate app from the catalog.
 * What it sends afterwards: https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20
 */
export const okta: GuideBody = {
  identityProvider: 'okta',
  lastVerified: '2026-11-12',
  before: [
    { id: 'role', kind: 'need', labels: {} },
    { id: 'licence', kind: 'need', labels: {} },
    { id: 'app_type', kind: 'need', labels: {} },
  ],
  ways: [saml, oauth, header],
  patterns: {
    nobody_created: {
      steps: ['to_app'],
      labels: pickLabels(label, 'createUsers', 'provisioning', 'toApp', 'edit', 'save', 'dashboard', 'tasks'),
    },
    wrong_identifier: {
      steps: ['unique_identifier', 'base_url'],
      labels: { ...pickLabels(label, 'provisioning', 'integration', 'uniqueIdentifier', 'save'), userName: 'userName' },
    },
    nobody_sent: { steps: ['assign'], labels: pickLabels(label, 'assignments', 'provisionUser', 'ok') },
    groups_never_pushed: { steps: ['push_groups'], labels: pickLabels(label, 'pushGroups', 'addPushGroups', 'findByName') },
    import_on: { steps: ['actions', 'import_groups'], labels: pickLabels(label, 'provisioning', 'integration', 'importUsers', 'save') },
  },
  errors: [
    {
      id: 'unauthorized',
      text: 'Error authenticating: Unauthorized. The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct…',
      labels: pickLabels(label, 'authorization', 'oauthToken', 'apiToken'),
      also: ['401'],
    },
    {
      id: 'null_answer',
      also: ['error authenticating: null'],
      text: 'Error authenticating: null. The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct…',
      labels: pickLabels(label, 'apiToken'),
    },
    {
      id: 'timed_out',
      text: 'Error authenticating: Connect to <domain>:443 … failed: Connect timed out',
      labels: pickLabels(label, 'settings', 'downloads'),
      also: ['timeout', 'timed out', 'connect timeout'],
    },
    {
      id: 'matching_user_not_found',
      also: ['matching user not found'],
      text: 'Automatic provisioning of user <name> to app <app> failed: Matching user not found',
      labels: pickLabels(label, 'createUsers', 'provisioning', 'toApp', 'dashboard', 'tasks'),
    },
    {
      id: 'assigned_before',
      also: ['before provisioning was enabled', 'click provision user'],
      text: 'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application. Click Provision User.',
      labels: pickLabels(label, 'assignments', 'provisionUser', 'ok'),
    },
    {
      id: 'token_refused_later',
      also: ['error while verifying if user', 'invalid scim token'],
      text: 'Error while verifying if user <name> exists: Unauthorized. Errors reported by remote server: Invalid SCIM token…',
      labels: pickLabels(label, 'provisioning', 'integration', 'save', 'dashboard', 'tasks'),
    },
    { id: 'empty_user', text: 'Create new user returned empty user.', labels: {}, also: ['returned empty user'] },
    {
      id: 'not_json',
      text: "Bad Gateway. Errors reported by remote server: Invalid JSON: Unrecognized token 'error'…",
      labels: pickLabels(label, 'dashboard', 'tasks'),
      also: ['502', 'bad gateway', 'invalid json', 'unrecognized token'],
    },
    {
      id: 'group_forbidden',
      text: 'Unable to update Group Push mapping target App group <group>: Error while creating user group <group>: HTTP 403 Forbidden',
      labels: { ...pickLabels(label, 'pushGroups'), retryAllGroups: 'Retry All Groups' },
      also: ['403', 'group push mapping'],
    },
    {
      id: 'profile_conflict',
      also: ['conflicts with custom property'],
      text: 'Profile property in Okta managed template has conflicts with custom property',
      labels: pickLabels(label, 'profileEditor', 'provisioning', 'integration'),
    },
    { id: 'import_groups_400', text: '', labels: pickLabels(label, 'importGroups', 'save') },
    { id: 'group_without_members', text: '', labels: {} },
    { id: 'user_name_not_email', text: '', labels: pickLabels(label, 'signOn', 'usernameFormat', 'email') },
  ],
}
