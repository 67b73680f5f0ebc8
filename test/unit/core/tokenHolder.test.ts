import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TokenHolder, tokenLifetime } from '../../../src/core/tokenHolder.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a token can be read for ten minutes, however late a timer is', () => {
  const holder = new TokenHolder()
  holder.fill('scim_1')
  vi.setSystemTime(Date.now() + tokenLifetime - 1)
  expect(holder.read()).toBe('scim_1')
  expect(holder.isOverdue()).toBe(false)
  vi.setSystemTime(Date.now() + 1)
  expect(holder.read()).toBeUndefined()
  expect(holder.isOverdue()).toBe(true)
})

test('an emptied holder contains nothing and notifies its listeners', () => {
  const holder = new TokenHolder()
  const told = vi.fn(() => expect(holder.read()).toBeUndefined())
  const unsubscribe = holder.subscribe(told)
  holder.fill('scim_1')
  holder.empty()
  expect(told).toHaveBeenCalledTimes(1)
  expect(holder.isOverdue()).toBe(false)
  unsubscribe()
  holder.empty()
  expect(told).toHaveBeenCalledTimes(1)
})

test('a closed holder ignores a late token, and a reopened one accepts tokens again', () => {
  const holder = new TokenHolder()
  holder.fill('scim_1')
  holder.close()
  holder.fill('scim_2')
  expect(holder.read()).toBeUndefined()
  holder.open()
  holder.fill('scim_3')
  expect(holder.read()).toBe('scim_3')
})
