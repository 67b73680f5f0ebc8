import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Departures,
  deactivatedInLastHour,
  firstDeparture,
  isLetThrough,
  isMass,
  letThrough,
  type MassDeactivation,
  ongoing,
  withDeparture,
  withReturn,
} from '../../../src/server/provisioning/departures.js'

const start = Date.parse('2026-03-02T09:00:30.000Z')
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()

describe('the limit', () => {
  test.each([
    [50, 60, false],
    [51, 60, true],
    [51, 255, false],
    [51, 254, true],
    [200, 1000, false],
    [201, 1000, true],
  ])('%i of %i people: %s', (deactivated, people, expected) => {
    expect(isMass(deactivated, people)).toBe(expected)
  })

  test('a host sets both parts of it', () => {
    expect([isMass(3, 100, { people: 2, share: 0 }), isMass(3, 100, { people: 2 }), isMass(1, 1, { people: 0, share: 1 })]).toEqual([
      true,
      false,
      false,
    ])
  })
})

test('the last hour holds whom a list of departures and returns holds, by the minute', () => {
  const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 25 }), returns: fc.boolean(), who: fc.nat() }), { maxLength: 60 })
  fc.assert(
    fc.property(steps, (all) => {
      let departures: Departures = {}
      let now = 0
      const gone: number[] = []
      for (const { wait, returns, who } of all) {
        now += wait
        if (returns && gone.length > 0) {
          const [left] = gone.splice(who % gone.length, 1)
          departures = withReturn(departures, at(left ?? 0), at(now))
        } else {
          gone.push(now)
          departures = withDeparture(departures, at(now))
        }
        const counted = gone.filter((left) => now - left < 60)
        expect(deactivatedInLastHour(departures, at(now))).toBe(counted.length)
        if (counted.length > 0) expect(firstDeparture(departures, at(now))).toBe(at(Math.min(...counted)).replace('30.000', '00.000'))
        expect(Object.keys(departures.minutes ?? {}).length).toBeLessThanOrEqual(60)
      }
    }),
  )
})

test('a clock that was set back counts nobody of the future, and nobody twice', () => {
  const departures = withDeparture(withDeparture({}, at(30)), at(0))
  expect(deactivatedInLastHour(departures, at(0))).toBe(1)
})

test('it goes on for an hour after the last one, or while something is held', () => {
  const mass = { last_at: at(0) } as MassDeactivation
  expect(ongoing({ mass }, 0, at(59.9))).toBe(mass)
  expect(ongoing({ mass }, 0, at(60))).toBeUndefined()
  expect(ongoing({ mass }, 1, at(6000))).toBe(mass)
  expect(ongoing({}, 1, at(0))).toBeUndefined()
})

test('after an admin let everything through nothing counted before counts, and an hour passes', () => {
  const open = letThrough(withDeparture({}, at(0)), at(1))
  expect(deactivatedInLastHour(open, at(1))).toBe(0)
  expect([isLetThrough(open, at(60.9)), isLetThrough(open, at(61)), isLetThrough({}, at(0))]).toEqual([true, false, false])
})
