import { defineGuide } from '../../src/exports/index.js'

/** A provider that only this host knows, with one way of two steps. */
export const harbor = defineGuide(
  {
    identityProvider: 'harbor',
    name: 'Harbor ID',
    monogram: 'H',
    cadence: 'minute',
    lastVerified: '2026-11-30',
    before: [{ id: 'role', kind: 'need', labels: { role: 'Owner' } }],
    ways: [
      {
        id: 'target',
        minutes: 5,
        steps: [
          {
            id: 'address',
            place: 'identity_provider',
            labels: { url: 'Target URL' },
            values: [{ label: 'Target URL', paste: { kind: 'base_url' } }],
            picture: {
              breadcrumb: ['Harbor ID', 'Integrations'],
              rows: [{ kind: 'field', label: 'Target URL', value: { kind: 'base_url' }, isMarked: true }],
            },
          },
          {
            id: 'token',
            place: 'identity_provider',
            labels: { token: 'Target token' },
            values: [{ label: 'Target token', paste: { kind: 'token' }, note: 'token_only' }],
            proves: ['reached_us', 'token_accepted'],
          },
        ],
      },
    ],
    errors: [{ id: 'refused', text: 'Target said no (401)', labels: {} }],
  },
  {
    drawn: 'Drawn by us from Harbor’s console, checked {date}.',
    'before.role': 'You need the role {role}.',
    'target.title': 'SCIM target',
    'target.address.title': 'Paste the address',
    'target.address.body': 'Paste the address into {url}.',
    'target.address.picture': 'Drawing of Integrations in Harbor. The field Target URL holds the address and is marked.',
    'target.token.title': 'Paste the token',
    'target.token.body': 'Paste the token into {token}, alone.',
    'error.refused.cause': 'The token did not match.',
    'error.refused.fix': 'Copy the token again.',
  },
)
