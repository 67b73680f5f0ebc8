import { defineGuide } from 'admin-portal-scim'

/** The labels of the console, each spelled in one place. */
const label = {
  integrations: 'Integrations',
  add: 'Add SCIM target',
  baseUrl: 'Target URL',
  token: 'Target token',
  test: 'Try it',
  people: 'People',
}

/** A guide for an identity provider that the package does not know. Ids are yours; the sentences below are keyed by them. */
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
            labels: { integrations: label.integrations, add: label.add, baseUrl: label.baseUrl },
            values: [{ label: label.baseUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
            picture: {
              breadcrumb: ['Harbor ID', label.integrations, label.add],
              rows: [
                { kind: 'field', label: label.baseUrl, value: { kind: 'base_url' }, isMarked: true },
                { kind: 'field', label: label.token, value: { kind: 'empty' } },
                { kind: 'button', label: label.test },
              ],
            },
            settles: ['wrong_path'],
          },
          {
            id: 'token',
            place: 'identity_provider',
            labels: { token: label.token, test: label.test },
            points: ['test'],
            values: [{ label: label.token, paste: { kind: 'token' }, note: 'token_only' }],
            errors: ['refused'],
            proves: ['reached_us', 'token_accepted'],
            settles: ['unknown_token', 'no_credentials'],
          },
          {
            id: 'people',
            place: 'identity_provider',
            labels: { people: label.people },
            proves: ['first_person', 'attribute_change', 'group_received', 'deactivation_seen', 'reactivation_seen'],
          },
        ],
      },
    ],
    patterns: { nobody_sent: { steps: ['people'], labels: { people: label.people } } },
    errors: [{ id: 'refused', text: 'Target said no (401)', labels: { token: label.token } }],
  },
  {
    drawn: 'Drawn by us from Harbor’s console, checked {date}.',
    'before.role': 'You need the role {role}.',
    'target.title': 'SCIM target',
    'target.address.title': 'Paste the address',
    'target.address.body': 'In {integrations} press {add} and paste the address into {baseUrl}.',
    'target.address.picture': 'Drawing of Add SCIM target in Harbor. The field Target URL holds the address and is marked.',
    'target.token.title': 'Paste the token',
    'target.token.body': 'Paste the token into {token}, alone.',
    'target.token.point.test': 'Press {test}. It reads one person and writes nothing.',
    'target.people.title': 'Send one test person',
    'target.people.body': 'In {people} add a test person to the target. They appear within a minute.',
    'error.refused.cause': 'The token did not match.',
    'error.refused.fix': 'Copy {token} again from its step.',
    'pattern.nobody_sent.is': 'The connection works, and Harbor has sent nobody.',
    'pattern.nobody_sent.fix': 'Add a test person in {people}.',
  },
)
