import { describe, expect, test } from 'vitest'
import type { Portal } from '../../../src/contract/portal.js'
import { abilitiesOf } from '../../../src/core/permissions.js'
import { unreachabilityOf } from '../../../src/core/reachability.js'
import { parseScreen, printScreen, type Screen, showScreen } from '../../../src/core/screens.js'
import { guideKey, setupProgressOf } from '../../../src/core/setupProgress.js'

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
    { name: 'credentials' },
    { name: 'settings' },
  ]

  test.each(all)('a host can keep $name in its URL', (screen) => {
    expect(parseScreen(printScreen(screen))).toEqual(screen)
  })

  test.each([undefined, '', 'nowhere', 'people/'])('an unknown screen (%s) leads home', (text) => {
    expect(parseScreen(text)).toEqual({ name: 'home' })
  })

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

  test('a new token that is still open holds the guide, whatever the portal knows yet', () => {
    for (const screen of all) expect(showScreen(screen, { ...bare, connection: null }, true)).toEqual({ name: 'guide' })
  })
})

test('a wildcard grants every action of its resource and no other', () => {
  const abilities = abilitiesOf({ permissions: ['stytch.scim:*'], viewer: null })
  expect(abilities).toMatchObject({ view: true, create: true, update: true, delete: true, searchMembers: false, assignRoles: false })
})

test('nothing is allowed before the portal has loaded', () => {
  expect(abilitiesOf(undefined)).toMatchObject({ view: false, create: false, update: false, delete: false, searchMembers: false })
})

describe('progress in a guide', () => {
  const steps = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const entry = (step: string, guide = 'okta.saml') => ({ guide, step, done_at: '2026-01-01T00:00:00.000Z', done_by: null })

  test('the first open step is the current one, even if later ones are done', () => {
    expect(setupProgressOf('okta.saml', steps, [entry('a'), entry('c')])).toEqual({
      states: ['done', 'current', 'done'],
      doneCount: 2,
      currentIndex: 1,
    })
  })

  test('progress of another way does not count', () => {
    expect(setupProgressOf(guideKey('okta', 'saml'), steps, [entry('a', 'okta.header')]).doneCount).toBe(0)
  })

  test('a finished guide has no current step', () => {
    expect(
      setupProgressOf(
        'okta.saml',
        steps,
        ['a', 'b', 'c'].map((step) => entry(step)),
      ).currentIndex,
    ).toBe(-1)
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
