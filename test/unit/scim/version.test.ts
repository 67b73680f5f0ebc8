import { expect, test } from 'vitest'
import { matchesEtag, weakEtag } from '../../../src/scim/version.js'

test('a version has a weak entity tag', () => {
  expect(weakEtag(7)).toBe('W/"7"')
})

test.each(['W/"7"', '"7"', ' W/"7" ', '"1", W/"7"', 'w/"7"', '*'])('%j names version 7', (header) => {
  expect(matchesEtag(header, 7)).toBe(true)
})

test.each(['W/"6"', '"77"', '7', '', 'W/"7', '"*"', 'W/"1","2"', '"a,7"'])('%j does not', (header) => {
  expect(matchesEtag(header, 7)).toBe(false)
})
