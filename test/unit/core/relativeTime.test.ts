import { expect, test } from 'vitest'
import { relativeTime } from '../../../src/core/relativeTime.js'

const now = Date.UTC(2026, 10, 21, 14, 0, 0)
const sameDay = (one: number, other: number) => new Date(one).toISOString().slice(0, 10) === new Date(other).toISOString().slice(0, 10)
const isYesterday = (moment: number, at: number) => sameDay(moment, at - 86_400_000)
const ago = (milliseconds: number) => relativeTime(now - milliseconds, now, isYesterday)

test.each([
  [0, { unit: 'now' }],
  [4_999, { unit: 'now' }],
  [12_000, { unit: 'seconds', count: 12 }],
  [59_999, { unit: 'seconds', count: 59 }],
  [60_000, { unit: 'minutes', count: 1 }],
  [3_599_999, { unit: 'minutes', count: 59 }],
  [3_600_000, { unit: 'hours', count: 1 }],
  [11 * 3_600_000, { unit: 'hours', count: 11 }],
  [20 * 3_600_000, { unit: 'yesterday' }],
  [50 * 3_600_000, { unit: 'date' }],
])('%i ms ago reads as %o', (milliseconds, told) => {
  expect(ago(milliseconds)).toEqual(told)
})

test('a moment in the future is now: two clocks differ by seconds', () => {
  expect(ago(-3_000)).toEqual({ unit: 'now' })
})

test('more than half a day ago on the same day is hours, not yesterday', () => {
  const late = Date.UTC(2026, 10, 21, 23, 0, 0)
  expect(relativeTime(late - 13 * 3_600_000, late, isYesterday)).toEqual({ unit: 'hours', count: 13 })
})
