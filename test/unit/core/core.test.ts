import { describe, expect, test } from 'vitest'
import { type ChecklistItem, checklistItems } from '../../../src/contract/health.js'
import type { Portal } from '../../../src/contract/portal.js'
import { webhookEventTypes } from '../../../src/contract/webhookEventTypes.js'
import { abilitiesOf } from '../../../src/core/permissions.js'
import { unreachabilityOf } from '../../../src/core/reachability.js'
import { parseScreen, printScreen, type Screen, showScreen } from '../../../src/core/screens.js'
import { checksOf, guideKey, seenAt, setupProgressOf } from '../../../src/core/setupProgress.js'
import { webhookEventGroups, webhookStateOf } from '../../../src/core/webhooks.js'

const bare: Portal = { organization_name: 'Acme', permissions: [], viewer: null }
const connected = { ...bare, connection: {} as NonNullable<Portal['connection']> }

describe('screens', () => {
  const all: Screen[] = [
    { name: 'home' },
    { name: 'new' },
    { name: 'guide' },
    { name: 'people' },
    { name: 'person', memberId: 'member-1/ä%' },
    { name: 'groups' },
    { name: 'activity' },
    { name: 'event', sequence: 1042 },
    { name: 'request', requestId: 'request-id-01a2/ü' },
    { name: 'credentials' },
    { name: 'settings' },
    { name: 'webhooks' },
    { name: 'webhook', endpointId: 'webhook-1/ä%' },
  ]

  test.each(all)('a host can keep $name in its URL', (screen) => {
    expect(parseScreen(printScreen(screen))).toEqual(screen)
  })

  test.each([undefined, '', 'nowhere', 'people/', 'settings/x', 'activity/x', 'activity/-1', 'requests/'])(
    'an unknown screen (%s) leads home',
    (text) => {
      expect(parseScreen(text)).toEqual({ name: 'home' })
    },
  )

  test('a malformed escape finds nobody instead of failing', () => {
    expect(parseScreen('people/%')).toEqual({ name: 'person', memberId: '%' })
  })

  test('people without permission to see the connection are told so', () => {
    expect(showScreen({ name: 'people' }, bare)).toEqual({ name: 'no_permission' })
  })

  test('without a connection every screen but `new` is the empty one', () => {
    const empty = { ...bare, connection: null }
    expect(showScreen({ name: 'new' }, empty)).toEqual({ name: 'new' })
    for (const screen of all.filter(({ name }) => name !== 'new')) expect(showScreen(screen, empty)).toEqual({ name: 'empty' })
  })

  test('with a connection, a second one is never offered', () => {
    expect(showScreen({ name: 'new' }, connected)).toEqual({ name: 'people' })
    expect(showScreen({ name: 'guide' }, connected)).toEqual({ name: 'guide' })
  })

  test('webhooks are shown only to those who may see them, where the host offers them', () => {
    const permissions = ['stytch.scim:*', 'stytch.webhook:get']
    for (const screen of [{ name: 'webhooks' }, { name: 'webhook', endpointId: 'a' }] as const) {
      expect(showScreen(screen, { ...connected, permissions, webhooks_offered: true })).toEqual(screen)
      expect(showScreen(screen, { ...connected, permissions, webhooks_offered: false })).toEqual({ name: 'people' })
      expect(showScreen(screen, { ...connected, permissions })).toEqual({ name: 'people' })
      expect(showScreen(screen, { ...connected, permissions: ['stytch.scim:*'], webhooks_offered: true })).toEqual({ name: 'people' })
    }
  })

  test('a new token that is still open holds the guide, whatever the portal knows yet', () => {
    for (const screen of all) expect(showScreen(screen, { ...bare, connection: null }, true)).toEqual({ name: 'guide' })
  })
})

test('a wildcard grants every action of its resource and no other', () => {
  const abilities = abilitiesOf({ permissions: ['stytch.scim:*'], viewer: null })
  expect(abilities).toMatchObject({ view: true, create: true, update: true, delete: true, searchMembers: false, assignRoles: false })
})

test('what may be done with webhooks takes its own permission each, and that of seeing them', () => {
  const of = (...permissions: string[]) => abilitiesOf({ permissions, viewer: null, webhooks_offered: true })
  const none = { viewWebhooks: false, createWebhooks: false, updateWebhooks: false, deleteWebhooks: false }
  expect(of('stytch.webhook:get')).toMatchObject({ ...none, viewWebhooks: true })
  expect(of('stytch.webhook:create', 'stytch.webhook:update', 'stytch.webhook:delete')).toMatchObject(none)
  expect(of('stytch.webhook:get', 'stytch.webhook:delete')).toMatchObject({ ...none, viewWebhooks: true, deleteWebhooks: true })
  expect(abilitiesOf({ permissions: ['stytch.webhook:*'], viewer: null })).toMatchObject(none)
})

describe('how an endpoint is doing', () => {
  const health = { failing_since: null, failures: 0, last_failure: null, last_success_at: null, paused_until: null }
  const at = '2026-01-01T00:00:00.000Z'
  test.each([
    ['unproven', 'enabled', {}],
    ['delivering', 'enabled', { last_success_at: at }],
    ['failing', 'enabled', { last_success_at: at, failing_since: at }],
    ['paused', 'enabled', { failing_since: at, paused_until: at }],
    ['disabled', 'disabled', { failing_since: at, paused_until: at }],
  ] as const)('is %s', (state, status, changes) => {
    expect(webhookStateOf({ status, health: { ...health, ...changes } })).toBe(state)
  })

  test('every event of the catalogue can be chosen, in one group', () => {
    expect(Object.values(webhookEventGroups).flat().sort()).toEqual([...webhookEventTypes].sort())
  })
})

test('nothing is allowed before the portal has loaded', () => {
  expect(abilitiesOf(undefined)).toMatchObject({ view: false, create: false, update: false, delete: false, searchMembers: false })
})

describe('progress in a guide', () => {
  const steps = [
    { id: 'a' },
    { id: 'b', proves: ['reached_us', 'token_accepted'] as const },
    { id: 'c', proves: ['first_person'] as const },
  ]
  const checks = (...done: ChecklistItem[]) =>
    checklistItems.map((item, at) => ({ item, done_at: done.includes(item) ? `2026-01-02T00:00:0${at}.000Z` : null }))
  const entry = (step: string, guide = 'okta.saml') => ({ guide, step, done_at: '2026-01-01T00:00:00.000Z', done_by: null })

  test('the first open step is the current one, even if later ones are done', () => {
    expect(setupProgressOf('okta.saml', steps, [entry('a'), entry('c')], checks())).toEqual({
      states: ['said', 'current', 'said'],
      doneCount: 2,
      currentIndex: 1,
    })
  })

  test('what traffic has shown is done without anybody’s word, and only when all of it was shown', () => {
    expect(setupProgressOf('okta.saml', steps, [], checks('reached_us', 'first_person')).states).toEqual(['current', 'next', 'done'])
    expect(setupProgressOf('okta.saml', steps, [], checks('reached_us', 'token_accepted')).states).toEqual(['current', 'done', 'next'])
    expect(seenAt({ id: 'b', proves: ['reached_us', 'token_accepted'] }, checks('reached_us', 'token_accepted'))).toBe(
      '2026-01-02T00:00:01.000Z',
    )
  })

  test('somebody’s word never makes a step one that was seen', () => {
    const all = ['a', 'b', 'c'].map((step) => entry(step))
    expect(setupProgressOf('okta.saml', steps, all, checks()).states).toEqual(['said', 'said', 'said'])
    expect(setupProgressOf('okta.saml', steps, all, checks('reached_us', 'token_accepted')).states).toEqual(['said', 'done', 'said'])
  })

  test('progress of another way does not count', () => {
    expect(setupProgressOf(guideKey('okta', 'saml'), steps, [entry('a', 'okta.header')], checks()).doneCount).toBe(0)
  })

  test('a finished guide has no current step', () => {
    const all = ['a', 'b', 'c'].map((step) => entry(step))
    expect(setupProgressOf('okta.saml', steps, all, checks()).currentIndex).toBe(-1)
  })

  test('checks that no step of this way can tick are left out, unless they are ticked', () => {
    expect(checksOf(steps, checks()).map(({ item }) => item)).toEqual(['reached_us', 'token_accepted', 'first_person'])
    expect(checksOf(steps, checks('group_received')).map(({ item }) => item)).toContain('group_received')
  })
})

test.each([
  ['http://127.0.0.1:4010/scim/v2/x', 'loopback'],
  ['http://localhost/scim', 'loopback'],
  ['https://[::1]/scim', 'loopback'],
  ['/scim/v2/x', 'loopback'],
  ['https://10.0.0.4/scim', 'private'],
  ['https://scim.corp.internal/x', 'private'],
  ['http://api.example.com/scim', 'http'],
  ['https://my_tenant.example.com/scim', 'underscore'],
  ['https://api.example.com/scim/v2/x', undefined],
])('Okta in the cloud and %s: %s', (url, expected) => {
  expect(unreachabilityOf(url)).toBe(expected)
})
