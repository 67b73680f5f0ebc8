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
  consoleName: 'Okta’s Classic experience',
  before: [
    { id: 'role', kind: 'need', labels: {} },
    { id: 'licence', kind: 'need', labels: {} },
    { id: 'app_type', kind: 'need', labels: {} },
  ],
  ways: [saml, oauth, header],
  errors: [
    {
      id: 'unauthorized',
      text: 'Error authenticating: Unauthorized. The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct…',
      labels: pickLabels(label, 'authorization', 'oauthToken', 'apiToken'),
    },
    {
      id: 'null_answer',
      text: 'Error authenticating: null. The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct…',
      labels: pickLabels(label, 'apiToken'),
    },
    {
      id: 'timed_out',
      text: 'Error authenticating: Connect to <domain>:443 … failed: Connect timed out',
      labels: pickLabels(label, 'settings', 'downloads'),
    },
    {
      id: 'matching_user_not_found',
      text: 'Automatic provisioning of user <name> to app <app> failed: Matching user not found',
      labels: pickLabels(label, 'createUsers', 'provisioning', 'toApp', 'dashboard', 'tasks'),
    },
    {
      id: 'assigned_before',
      text: 'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application. Click Provision User.',
      labels: pickLabels(label, 'assignments', 'provisionUser', 'ok'),
    },
    {
      id: 'token_refused_later',
      text: 'Error while verifying if user <name> exists: Unauthorized. Errors reported by remote server: Invalid SCIM token…',
      labels: pickLabels(label, 'provisioning', 'integration', 'save', 'dashboard', 'tasks'),
    },
    { id: 'empty_user', text: 'Create new user returned empty user.', labels: {} },
    {
      id: 'not_json',
      text: "Bad Gateway. Errors reported by remote server: Invalid JSON: Unrecognized token 'error'…",
      labels: pickLabels(label, 'dashboard', 'tasks'),
    },
    {
      id: 'group_forbidden',
      text: 'Unable to update Group Push mapping target App group <group>: Error while creating user group <group>: HTTP 403 Forbidden',
      labels: { ...pickLabels(label, 'pushGroups'), retryAllGroups: 'Retry All Groups' },
    },
    {
      id: 'profile_conflict',
      text: 'Profile property in Okta managed template has conflicts with custom property',
      labels: pickLabels(label, 'profileEditor', 'provisioning', 'integration'),
    },
    { id: 'import_groups_400', text: '', labels: pickLabels(label, 'importGroups', 'save') },
    { id: 'group_without_members', text: '', labels: {} },
    { id: 'user_name_not_email', text: '', labels: pickLabels(label, 'signOn', 'usernameFormat', 'email') },
  ],
}
