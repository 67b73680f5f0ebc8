import { afterEach, expect } from 'vitest'
import { takeUnexpected } from './logs.js'

// A request may be answered properly and still have failed behind the scenes, so nothing may be logged that the test does not know of.
afterEach(() => {
  expect(takeUnexpected()).toEqual([])
})
