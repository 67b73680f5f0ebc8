import { describe, expect, test } from 'vitest'
import { type NavigationAction, nextScreen } from '../../../src/core/navigation.js'
import type { Screen } from '../../../src/core/screens.js'

const screens: Screen[] = [
  { name: 'home' },
  { name: 'new' },
  { name: 'guide' },
  { name: 'people' },
  { name: 'person', memberId: 'member-1' },
  { name: 'groups' },
  { name: 'activity' },
  { name: 'event', sequence: 7 },
  { name: 'request', requestId: 'request-id-1' },
  { name: 'credentials' },
  { name: 'settings' },
]
const actions: NavigationAction[] = [
  ...screens.map((screen): NavigationAction => ({ type: 'opened', screen })),
  { type: 'went_back' },
  { type: 'connection_created' },
  { type: 'connection_deleted' },
  { type: 'token_left', origin: 'created' },
  { type: 'token_left', origin: 'rotated' },
]

describe.each(screens)('on $name', (current) => {
  test.each(screens)('opening $name leads there', (screen) => {
    expect(nextScreen(current, { type: 'opened', screen })).toEqual(screen)
  })

  test('a new connection leads to its guide', () => {
    expect(nextScreen(current, { type: 'connection_created' })).toEqual({ name: 'guide' })
  })

  test('a deleted connection leads home', () => {
    expect(nextScreen(current, { type: 'connection_deleted' })).toEqual({ name: 'home' })
  })

  test('the first token leads to the guide, and a rotated one leads nowhere', () => {
    expect(nextScreen(current, { type: 'token_left', origin: 'created' })).toEqual({ name: 'guide' })
    expect(nextScreen(current, { type: 'token_left', origin: 'rotated' })).toBe(current)
  })

  // Opening a screen is the same screen in another object: callers compare by identity.
  test('whatever leads to the screen already shown returns that very screen', () => {
    for (const action of actions) {
      const next = nextScreen(current, structuredClone(action))
      if (JSON.stringify(next) === JSON.stringify(current)) expect(next).toBe(current)
    }
  })
})

test.each([
  ['person', 'people'],
  ['guide', 'people'],
  ['new', 'home'],
  ['home', 'home'],
  ['people', 'people'],
  ['groups', 'groups'],
  ['activity', 'activity'],
  ['credentials', 'credentials'],
  ['settings', 'settings'],
])('back from %s is %s', (from, to) => {
  const current = screens.find(({ name }) => name === from) ?? { name: 'home' }
  expect(nextScreen(current, { type: 'went_back' }).name).toBe(to)
})

test('another person is another screen', () => {
  const next: Screen = { name: 'person', memberId: 'member-2' }
  expect(nextScreen({ name: 'person', memberId: 'member-1' }, { type: 'opened', screen: next })).toBe(next)
})

test('one creation is one change of screen', () => {
  const story: NavigationAction[] = [{ type: 'connection_created' }, { type: 'token_left', origin: 'created' }]
  const visited = new Set<Screen>()
  let current: Screen = { name: 'new' }
  for (const action of story) {
    current = nextScreen(current, action)
    visited.add(current)
  }
  expect([...visited]).toEqual([{ name: 'guide' }])
})
