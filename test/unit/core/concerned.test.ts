import { expect, test } from 'vitest'
import type { Activity } from '../../../src/contract/activity.js'
import { concernedBy } from '../../../src/core/concerned.js'

/** Only what says whom an event is about. */
const event = (parts: Partial<Activity>) => ({ kind: 'member.update', subject: null, member_id: null, ...parts }) as Activity

test('a person has a page, and is named once however much happened to them', () => {
  const ines = event({ subject: 'Ines Moreau', member_id: 'member-1' })
  expect(concernedBy([ines, { ...ines, kind: 'member.deactivate' }])).toEqual([{ name: 'Ines Moreau', memberId: 'member-1' }])
})

test('a group is never taken for the person who left it', () => {
  const members = { added: [], removed: ['Ines Moreau'], added_count: 0, removed_count: 1 }
  expect(concernedBy([event({ kind: 'group.members', subject: 'Sales', member_id: 'member-1', members })])).toEqual([
    { name: 'Sales' },
    { name: 'Ines Moreau', memberId: 'member-1' },
  ])
})

test('of several people in one event nobody is linked to somebody else’s page', () => {
  const members = { added: ['Bo Li', 'Dana Reyes'], removed: [], added_count: 2, removed_count: 0 }
  const found = concernedBy([event({ kind: 'group.members', subject: 'Sales', member_id: 'member-1', members })])
  expect(found.map(({ name }) => name)).toEqual(['Sales', 'Bo Li', 'Dana Reyes'])
  expect(found.every(({ memberId }) => memberId === undefined)).toBe(true)
})

test('a refused group is a group, and an event about nobody concerns nobody', () => {
  const request = { path: '/Groups/42' } as NonNullable<Activity['request']>
  expect(concernedBy([event({ kind: 'request.refused', subject: 'Sales', request })])).toEqual([{ name: 'Sales' }])
  expect(concernedBy([event({ kind: 'request.refused' })])).toEqual([])
})
