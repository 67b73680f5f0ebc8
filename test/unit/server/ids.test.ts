import { afterEach, expect, test, vi } from 'vitest'
import { newEventId, uuid } from '../../../src/server/storage/ids.js'

afterEach(() => void vi.useRealTimers())

test('ids sort as they were made, also within a millisecond, beyond what one has, and when the clock is set back', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2999-03-02T09:00:00.000Z') })
  const ids = Array.from({ length: 10_000 }, () => uuid())
  vi.setSystemTime(new Date('2026-03-02T09:00:00.000Z'))
  ids.push(...Array.from({ length: 10_000 }, () => uuid()))
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(20_000)
})

test('each is a UUID of version 7', () => {
  const ids = Array.from({ length: 5000 }, () => newEventId())
  for (const id of ids) expect(id).toMatch(/^event-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
