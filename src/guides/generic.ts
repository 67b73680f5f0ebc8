import { tokenCauses } from './tokenCauses.js'
import type { GuideBody } from './types.js'

/** Any other SCIM 2.0 client: the values and the rules, since its screens are unknown. The rules are those of RFC 7643 and RFC 7644. */
export const generic: GuideBody = {
  identityProvider: 'generic',
  lastVerified: '2026-11-12',
  before: [{ id: 'scim2', kind: 'need', labels: {} }],
  ways: [
    {
      id: 'values',
      minutes: 15,
      steps: [
        {
          id: 'address',
          place: 'identity_provider',
          labels: {},
          points: ['slash', 'case'],
          values: [
            { label: 'Base URL', paste: { kind: 'base_url' }, note: 'no_trailing_slash' },
            { label: 'Users', paste: { kind: 'text', text: '{base_url}/Users' }, note: 'case_matters' },
            { label: 'Groups', paste: { kind: 'text', text: '{base_url}/Groups' }, note: 'case_matters' },
          ],
          errors: ['not_found'],
          settles: ['wrong_path'],
        },
        {
          id: 'token',
          place: 'identity_provider',
          labels: {},
          points: ['raw', 'header'],
          values: [
            { label: 'Bearer token', paste: { kind: 'token' }, note: 'token_only' },
            { label: 'Authorization', paste: { kind: 'bearer_token' }, note: 'with_bearer' },
          ],
          errors: ['unauthorized'],
          settles: tokenCauses,
        },
        {
          id: 'protocol',
          place: 'identity_provider',
          labels: { users: '/Users', groups: '/Groups', config: '/ServiceProviderConfig' },
          points: ['verbs', 'filter', 'paging', 'limits'],
          values: [{ label: 'Content-Type', paste: { kind: 'text', text: 'application/scim+json' }, note: 'exactly' }],
          errors: ['unsupported_media_type', 'too_many_requests'],
          settles: ['wrong_media_type', 'too_large', 'invalid_json', 'invalid_request', 'stale_version'],
        },
        {
          id: 'people',
          place: 'identity_provider',
          labels: { userName: 'userName', emails: 'emails', externalId: 'externalId' },
          points: ['match', 'email', 'external_id'],
          values: [{ label: 'Unique identifier', paste: { kind: 'text', text: 'userName' }, note: 'case_matters' }],
          errors: ['conflict'],
          settles: ['missing_email', 'duplicate'],
        },
        {
          id: 'probe',
          place: 'identity_provider',
          labels: {},
          points: ['reads'],
          values: [
            {
              label: '/ServiceProviderConfig',
              paste: { kind: 'text', text: 'curl -sS -H "Authorization: Bearer {token}" "{base_url}/ServiceProviderConfig"' },
            },
            {
              label: '/Users?count=1',
              paste: { kind: 'text', text: 'curl -sS -H "Authorization: Bearer {token}" "{base_url}/Users?count=1"' },
            },
          ],
          errors: ['unauthorized', 'not_found'],
          proves: ['reached_us', 'token_accepted'],
        },
        {
          id: 'assign',
          place: 'identity_provider',
          labels: {},
          points: ['change'],
          errors: ['conflict'],
          proves: ['first_person', 'attribute_change'],
          settles: ['domain_not_allowed', 'unknown_member'],
        },
        {
          id: 'groups',
          place: 'identity_provider',
          labels: {},
          points: ['order'],
          proves: ['group_received'],
          isOptional: true,
        },
        {
          id: 'leave',
          place: 'identity_provider',
          labels: { active: 'active', delete: 'DELETE' },
          points: ['delete', 'return'],
          proves: ['deactivation_seen', 'reactivation_seen'],
          settles: ['protected_member'],
          isOptional: true,
        },
      ],
    },
  ],
  errors: [
    { id: 'unauthorized', text: '401 Unauthorized', labels: {} },
    { id: 'not_found', text: '404 Not Found', labels: { users: '/Users', wrongUsers: '/users' } },
    { id: 'conflict', text: '409 uniqueness', labels: { userName: 'userName' } },
    {
      id: 'unsupported_media_type',
      text: '415 Unsupported Media Type',
      labels: { contentType: 'Content-Type', scimJson: 'application/scim+json' },
    },
    { id: 'too_many_requests', text: '429 Too Many Requests', labels: { retryAfter: 'Retry-After' } },
  ],
}
