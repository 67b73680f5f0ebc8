import { expect, test } from 'vitest'
import { csvOf } from '../../../src/core/csv.js'

test('cells with commas, quotes and line breaks are quoted as RFC 4180 says', () => {
  expect(csvOf([['a,b', 'say "hi"', 'two\nlines', 'plain']])).toBe('\uFEFF"a,b","say ""hi""","two\nlines",plain\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('a cell that a spreadsheet would execute becomes text: %j', (cell) => {
  const [, written] = csvOf([['safe', cell]]).split(/,(.*)/s)
  expect(written?.replace(/^"/, '').startsWith(`'${cell[0]}`)).toBe(true)
})
