import { expect, test } from 'vitest'
import { activityQuery, dayBegins, everything } from '../../../src/core/activityFilter.js'

test('a filter that lets everything through asks for nothing', () => {
  expect(activityQuery(everything)).toEqual({})
  expect(activityQuery({ ...everything, search: '  ' })).toEqual({})
})

test('outcome, kind, person and words are asked for together', () => {
  const person = { memberId: 'member-1', name: 'Ines Moreau' }
  const { kind, ...rest } = activityQuery({ ...everything, outcome: 'refused', kind: 'groups', search: ' design ', person })
  expect(kind).toContain('group.members')
  expect(rest).toEqual({ outcome: ['refused'], search: 'design', member_id: 'member-1' })
})

test('a period ends when it was chosen and does not move on', () => {
  const chosenAt = Date.parse('2026-11-30T12:00:00Z')
  expect(activityQuery({ ...everything, period: 'hour', chosenAt })).toEqual({ from: '2026-11-30T11:00:00.000Z' })
  expect(activityQuery({ ...everything, period: 'week', chosenAt })).toEqual({ from: '2026-11-23T12:00:00.000Z' })
})

test.each([
  ['UTC', '2026-11-28T00:00:00.000Z', '2026-11-29T23:59:59.999Z'],
  ['Asia/Tokyo', '2026-11-27T15:00:00.000Z', '2026-11-29T14:59:59.999Z'],
  ['America/St_Johns', '2026-11-28T03:30:00.000Z', '2026-11-30T03:29:59.999Z'],
])('two days are whole days in %s', (zone, from, to) => {
  expect(activityQuery({ ...everything, period: 'days', firstDay: '2026-11-28', lastDay: '2026-11-29' }, zone)).toEqual({ from, to })
})

test('one day alone is one bound, and no day is none', () => {
  expect(activityQuery({ ...everything, period: 'days', lastDay: '2026-12-31' }, 'UTC')).toEqual({ to: '2026-12-31T23:59:59.999Z' })
  expect(activityQuery({ ...everything, period: 'days' }, 'UTC')).toEqual({})
})

test('a day on which the clocks change begins at its own midnight', () => {
  expect(new Date(dayBegins('2026-03-29', 'Europe/Berlin')).toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(new Date(dayBegins('2026-03-30', 'Europe/Berlin')).toISOString()).toBe('2026-03-29T22:00:00.000Z')
  expect(new Date(dayBegins('2026-10-26', 'Europe/Berlin')).toISOString()).toBe('2026-10-25T23:00:00.000Z')
})
