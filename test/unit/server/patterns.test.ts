import { expect, test } from 'vitest'
import { identityProviders } from '../../../src/contract/identityProviders.js'
import { patternsIn, type Traffic } from '../../../src/server/health/patterns.js'

const now = new Date('2026-03-02T12:00:00.000Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const noted = (minutes: number, subject: string | null = null) => ({ count: 2, first_at: ago(minutes + 5), last_at: ago(minutes), subject })

/** A connection that works: somebody arrived and a group, and the last request is a minute old. */
const healthy = (identity_provider: string): Traffic => ({
  identity_provider,
  checklist: { reached_us: ago(3000), token_accepted: ago(3000), first_person: ago(2900), group_received: ago(2900) },
  causes: [],
  signs: {},
  last_request_at: ago(1),
  users: 3,
  groups: 1,
  now,
})
const waiting = (identity_provider: string, minutes: number): Traffic => ({
  ...healthy(identity_provider),
  checklist: { reached_us: ago(minutes), token_accepted: ago(minutes) },
  users: 0,
  groups: 0,
})

const found = (traffic: Traffic) => patternsIn(traffic).map(({ pattern }) => pattern)

test.each(identityProviders)('%s: a connection that works shows none', (identity_provider) => {
  expect(found(healthy(identity_provider))).toEqual([])
})

test.each(identityProviders)('%s: who is looked up and not created within a minute', (identity_provider) => {
  const traffic = (minutes: number): Traffic => ({
    ...waiting(identity_provider, 10),
    signs: { lookup_missed: noted(minutes, 'ada@acme.test') },
  })
  expect(found(traffic(0.5))).toEqual([])
  expect(patternsIn(traffic(2))).toMatchObject([{ pattern: 'nobody_created', since: ago(7), count: 2, subject: 'ada@acme.test' }])
})

test.each(identityProviders)('%s: looked up by another attribute than the user name', (identity_provider) => {
  const traffic: Traffic = { ...waiting(identity_provider, 10), signs: { lookup_by_other: noted(0, 'email') } }
  expect(patternsIn(traffic)).toMatchObject([{ pattern: 'wrong_identifier', subject: 'email' }])
})

/** Minutes after which it means something that nobody has come. */
const patience = { okta: 15, 'microsoft-entra': 90, 'google-workspace': 26 * 60 } as Partial<Record<string, number>>

test.each(identityProviders)('%s: connected, and nobody sent for longer than it takes there', (identity_provider) => {
  const limit = patience[identity_provider] ?? 60
  expect(found(waiting(identity_provider, limit - 1))).toEqual([])
  expect(found(waiting(identity_provider, limit))).toContain('nobody_sent')
  const refused: Traffic = {
    ...waiting(identity_provider, limit),
    causes: [{ cause: 'domain_not_allowed', count: 1, first_at: ago(1), last_at: ago(1) }],
  }
  expect(found(refused)).not.toContain('nobody_sent')
})

test.each(identityProviders)('%s: people without any group', (identity_provider) => {
  const since = 4 * (patience[identity_provider] ?? 60)
  const traffic = (minutes: number): Traffic => ({
    ...healthy(identity_provider),
    checklist: { reached_us: ago(9999), token_accepted: ago(9999), first_person: ago(minutes) },
    groups: 0,
  })
  expect(found(traffic(since - 1))).toEqual([])
  expect(found(traffic(since))).toEqual(identity_provider === 'google-workspace' ? [] : ['groups_never_pushed'])
})

test.each(identityProviders)(
  '%s: silence is a quarantine only where the provider calls on a schedule and stops by itself',
  (identity_provider) => {
    const silent = (minutes: number): Traffic => ({ ...healthy(identity_provider), last_request_at: ago(minutes) })
    expect(found(silent(5 * 60))).toEqual([])
    expect(found(silent(6 * 60))).toEqual(identity_provider === 'microsoft-entra' ? ['quarantine'] : [])
  },
)

test.each(identityProviders)('%s: everybody is read', (identity_provider) => {
  const traffic: Traffic = { ...healthy(identity_provider), signs: { read_everybody: noted(3) } }
  expect(found(traffic)).toEqual(identity_provider === 'okta' ? ['import_on'] : [])
})

test.each(identityProviders)('%s: another app, or one of SCIM 1.1, is calling', (identity_provider) => {
  const traffic: Traffic = { ...healthy(identity_provider), signs: { other_sender: noted(1, 'okta'), scim_1: noted(1) } }
  expect(patternsIn(traffic)).toMatchObject([{ pattern: 'wrong_app', subject: 'okta' }, { pattern: 'old_scim' }])
})

test('a refusal that comes again and again; not one that many people have once each', () => {
  const cause = (count: number, people: number, minutes: number): Traffic => ({
    ...healthy('okta'),
    causes: [
      {
        cause: 'domain_not_allowed',
        count,
        first_at: ago(minutes),
        last_at: ago(0),
        people: Array.from({ length: people }, (_, at) => ({ user_name: `p${at}@x.test` })),
      },
    ],
  })
  expect(found(cause(3, 3, 60))).toEqual([])
  expect(found(cause(2, 1, 60))).toEqual([])
  expect(found(cause(3, 1, 5))).toEqual([])
  expect(patternsIn(cause(3, 1, 60))).toEqual([
    { pattern: 'same_failure', since: ago(60), count: 3, subject: 'p0@x.test', cause: 'domain_not_allowed' },
  ])
})
