import { expect, test } from 'vitest'
import { contrastOf, guardAccent } from '../../../src/core/accent.js'

const hosts = ['#ffcc00', '#000', '#fff', '#3653d3', '#0a0a40', '#ff0000', '#00ffcc', '#8a2be2']

test.each(hosts)('white text is readable on the host’s accent %s, in both themes', (color) => {
  const accent = guardAccent(color)
  expect(contrastOf(accent?.light ?? '', '#ffffff')).toBeGreaterThan(4.4)
  expect(contrastOf(accent?.dark ?? '', '#ffffff')).toBeGreaterThan(4.4)
})

test.each(hosts)('a control in the accent %s stands out from either surface', (color) => {
  const accent = guardAccent(color)
  expect(contrastOf(accent?.light ?? '', '#ffffff')).toBeGreaterThan(3)
  expect(contrastOf(accent?.dark ?? '', '#14161a')).toBeGreaterThan(2.95)
})

test('an accent with enough contrast stays exactly as the host set it', () => {
  expect(guardAccent('#4a66e8')).toEqual({ light: '#4a66e8', dark: '#4a66e8', isChanged: false })
  expect(guardAccent('#ffcc00')?.isChanged).toBe(true)
})

test.each(['rebeccapurple', 'light-dark(#111, #eee)', 'oklch(60% 0.2 260)', '#12345', ''])(
  'a colour in another notation is the host’s own affair: %s',
  (color) => {
    expect(guardAccent(color)).toBeUndefined()
  },
)
