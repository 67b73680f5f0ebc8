import { afterEach, expect } from 'vitest'
import { takeUnexpected } from './logs.js'

// A request may be answered well and still have failed behind the scenes: nothing is logged that the test does not know of.
afterEach(() => {
  expect(takeUnexpected()).toEqual([])
})
