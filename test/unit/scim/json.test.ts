import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ScimError } from '../../../src/scim/error.js'
import { jsonLimits, parseJson } from '../../../src/scim/json.js'
import { processorTime, refusal, runs } from './support.js'

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe('parseJson', () => {
  test('reads what JSON.parse reads', () => {
    const text = '{"a":[1,-0,1e3,true,null,"\\u00e9\\n\\ud83d\\ude00"],"b":{"c":{}}}'
    expect(parseJson(text)).toEqual(JSON.parse(text))
  })

  test.each([
    ['nothing', ''],
    ['blanks', '  '],
    ['a cut object', '{"a":1'],
    ['a cut string', '{"a":"b'],
    ['a cut escape', '"\\u00'],
    ['a trailing comma', '[1,]'],
    ['a word', 'undefined'],
    ['two values', '{} {}'],
    ['a byte order mark', '\ufeff{}'],
    ['a raw control character', '"\n"'],
    ['UTF-16 read as UTF-8', '{\0"\0a\0"\0:\x001\0}\0'],
    ['a key twice', '{"a":1,"a":2}'],
    ['a key twice, once with an escape', '{"a":1,"\\u0061":2}'],
    ['a key twice deep inside', '[{"x":[{"y":{"z":1,"z":1}}]}]'],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}'],
    ['too deep', nested(jsonLimits.depth + 1)],
    ['far too deep', nested(200_000)],
    ['too deep and unbalanced', '['.repeat(500_000)],
    ['too many keys', JSON.stringify(Object.fromEntries(Array.from({ length: 257 }, (_, index) => [`k${index}`, 1])))],
    ['too long a list', `[${'1,'.repeat(jsonLimits.arrayLength)}1]`],
    ['too long a string', JSON.stringify('x'.repeat(jsonLimits.stringLength + 1))],
    ['too long a key', JSON.stringify({ ['x'.repeat(jsonLimits.stringLength + 1)]: 1 })],
  ])('refuses %s', (_, text) => {
    expect(refusal(() => parseJson(text))).toBe('400 invalidSyntax')
  })

  test.each([
    ['U+0000', '"a\\u0000"'],
    ['U+0000 in a key', '{"\\u0000":1}'],
    ['half a pair', '"\\ud83d"'],
    ['half a pair before a character', '"\\ud83dx"'],
    ['two first halves', '"\\ud83d\\ud83d\\ude00"'],
    ['a second half alone', '"\\ude00"'],
    ['half a pair that came unescaped', '"\ud83d"'],
    ['a number beyond a double', '[1e400]'],
    ['a negative one', '-1e400'],
  ])('refuses %s as a value', (_, text) => {
    expect(refusal(() => parseJson(text))).toBe('400 invalidValue')
  })

  test('takes everything that is exactly at a limit', () => {
    expect(() => parseJson(nested(jsonLimits.depth))).not.toThrow()
    expect(() => parseJson(JSON.stringify('é'.repeat(jsonLimits.stringLength)))).not.toThrow()
    expect(() => parseJson(`"${'\\u00e9'.repeat(jsonLimits.stringLength)}"`)).not.toThrow()
    expect(() => parseJson(`[${'1,'.repeat(jsonLimits.arrayLength - 1)}1]`)).not.toThrow()
  })

  test('drops __proto__, so that no copy can take it for a prototype', () => {
    const value = parseJson('{"__proto__":{"admin":true},"a":{"__proto__":1,"constructor":{"prototype":{}}}}')
    expect(JSON.stringify(value)).toBe('{"a":{"constructor":{"prototype":{}}}}')
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  test('the reason does not repeat what was sent', () => {
    try {
      parseJson('{"password":"hunter2" oops')
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ScimError)
      expect((error as ScimError).detail).not.toContain('hunter2')
    }
  })

  test('for any JSON value the text gives the value back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value)
        if (/__proto__|\\u0000|\\ud[89a-f]/i.test(text)) return
        expect(parseJson(text)).toEqual(JSON.parse(text))
      }),
      runs(2000),
    )
  })

  test('for any text the answer is that of JSON.parse or a refusal', () => {
    const withoutPrototypes = (key: string, value: unknown) => (key === '__proto__' ? undefined : value)
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\\u',
      '0061',
      'd83d',
      '"a"',
      '"b"',
      '1',
      '-',
      '1e400',
      ' ',
      'true',
      '\0',
      '😀',
    )
    const text = fc.oneof(
      fc.array(token, { maxLength: 24 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, at, insert]) => {
        const place = at % (json.length + 1)
        return json.slice(0, place) + insert + json.slice(place + 1)
      }),
    )
    fc.assert(
      fc.property(text, (source) => {
        let value: unknown
        try {
          value = parseJson(source)
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError)
          return
        }
        expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(source, withoutPrototypes)))
      }),
      runs(10_000),
    )
  })

  test('a body of four megabytes costs less than a second of processor', () => {
    const members = Array.from({ length: 50_000 }, (_, index) => ({
      value: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      display: 'Ada Lovelace',
    }))
    const text = JSON.stringify({ members })
    expect(processorTime(() => parseJson(text))).toBeLessThan(1000)
    expect(parseJson(text)).toEqual({ members })
  })
})
