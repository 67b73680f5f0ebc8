import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareText, fold, foldCase } from '../../../src/scim/fold.js'
import { runs } from './support.js'

describe('fold', () => {
  test.each([
    ['ADA@Example.COM', 'ada@example.com'],
    ['  ada ', 'ada'],
    ['STRASSE', 'straße'],
    ['STRAẞE', 'strasse'],
    ['\u212Aelvin', 'kelvin'],
    ['ﬁnn', 'FINN'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['Ａｄａ', 'ada'],
    ['İstanbul', 'i\u0307stanbul'],
    ['e\u0301', 'É'],
  ])('%j and %j are the same', (a, b) => {
    expect(fold(a)).toBe(fold(b))
  })

  test('a dotless ı is not an i, so that one domain cannot pass for another', () => {
    expect(fold('mıcrosoft.com')).not.toBe(fold('microsoft.com'))
  })

  test('folding twice changes nothing, for every code point', () => {
    const unstable: string[] = []
    for (let point = 0; point < 0x20000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue
      const once = fold(`a${String.fromCodePoint(point)}b`)
      if (fold(once) !== once) unstable.push(point.toString(16))
    }
    expect(unstable).toEqual([])
  })

  test('the upper and the lower case of a code point fold alike, but for the dotless ı', () => {
    const different: string[] = []
    for (let point = 0; point < 0x20000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue
      const character = String.fromCodePoint(point)
      if (foldCase(character.toUpperCase()) !== foldCase(character)) different.push(character)
    }
    expect(different).toEqual(['ı'])
  })

  test('any text folds to a text that is its own fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      runs(2000),
    )
  })
})

describe('compareText', () => {
  test('orders by code point, as UTF-8 in a database does', () => {
    const bytes = new TextEncoder()
    const compareBytes = (a: string, b: string) => {
      const [left, right] = [bytes.encode(a), bytes.encode(b)]
      for (let index = 0; index < Math.min(left.length, right.length); index++) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0)
        if (difference !== 0) return difference
      }
      return left.length - right.length
    }
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\ud7ff', '\ue000', '\uff01', '😀', '\u{10ffff}'), maxLength: 5 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(compareBytes(a, b)))
      }),
      runs(2000),
    )
  })
})
