import { describe, expect, test } from 'vitest'
import { ScimError } from '../../../src/scim/error.js'
import { assertVisibleCharacters } from '../../../src/scim/lookAlikes.js'

function refusal(text: string): string | null {
  try {
    assertVisibleCharacters(text, 'displayName')
    return null
  } catch (error) {
    if (!(error instanceof ScimError)) throw error
    expect([error.status, error.scimType]).toEqual([400, 'invalidValue'])
    return error.detail
  }
}

describe('an invisible character is refused by its name and place', () => {
  test.each([
    ['\u200B', 'U+200B (zero width space)'],
    ['\u200C', 'U+200C (zero width non-joiner)'],
    ['\u200D', 'U+200D (zero width joiner)'],
    ['\u2060', 'U+2060 (word joiner)'],
    ['\uFEFF', 'U+FEFF (byte order mark)'],
    ['\u00AD', 'U+00AD (soft hyphen)'],
    ['\u034F', 'U+034F (combining grapheme joiner)'],
    ['\u061C', 'U+061C (Arabic letter mark)'],
    ['\u200E', 'U+200E (left-to-right mark)'],
    ['\u200F', 'U+200F (right-to-left mark)'],
    ['\u202A', 'U+202A (left-to-right embedding)'],
    ['\u202B', 'U+202B (right-to-left embedding)'],
    ['\u202C', 'U+202C (pop directional formatting)'],
    ['\u202D', 'U+202D (left-to-right override)'],
    ['\u202E', 'U+202E (right-to-left override)'],
    ['\u2066', 'U+2066 (left-to-right isolate)'],
    ['\u2067', 'U+2067 (right-to-left isolate)'],
    ['\u2068', 'U+2068 (first strong isolate)'],
    ['\u2069', 'U+2069 (pop directional isolate)'],
    ['\u0001', 'U+0001 (control character)'],
    ['\t', 'U+0009 (tab)'],
    ['\n', 'U+000A (line feed)'],
    ['\r', 'U+000D (carriage return)'],
    ['\u007F', 'U+007F (control character)'],
    ['\u0085', 'U+0085 (control character)'],
    ['\u2028', 'U+2028 (line separator)'],
    ['\u2029', 'U+2029 (paragraph separator)'],
    ['\u{E0061}', 'U+E0061 (tag character)'],
    ['\u{E0001}', 'U+E0001 (tag character)'],
    ['\uFE0F', 'U+FE0F (variation selector)'],
    ['\uFE0E', 'U+FE0E (variation selector)'],
    ['\u{E0100}', 'U+E0100 (variation selector)'],
    ['\u180E', 'U+180E (invisible character)'],
    ['\u2062', 'U+2062 (invisible character)'],
    ['\u115F', 'U+115F (invisible character)'],
    ['\u3164', 'U+3164 (Hangul filler)'],
    ['\u2800', 'U+2800 (Braille pattern blank)'],
    ['\u1680', 'U+1680 (Ogham space mark)'],
    ['\uFFF9', 'U+FFF9 (invisible character)'],
    ['\uFFFC', 'U+FFFC (object replacement character)'],
    ['\uFFFE', 'U+FFFE (noncharacter)'],
    ['\uFFFF', 'U+FFFF (noncharacter)'],
    ['\uFDD0', 'U+FDD0 (noncharacter)'],
    ['\u{1FFFE}', 'U+1FFFE (noncharacter)'],
    ['\u{10FFFF}', 'U+10FFFF (noncharacter)'],
    ['\u{13437}', 'U+13437 (invisible character)'],
    ['\u{1BCA0}', 'U+1BCA0 (invisible character)'],
    ['\u{16FE4}', 'U+16FE4 (Khitan filler)'],
    ['\u{1D159}', 'U+1D159 (musical symbol without a head)'],
    ['\u20E3', 'U+20E3 (combining enclosing keycap)'],
  ])('%j as %s', (character, name) => {
    expect(refusal(`Sa${character}les`)).toContain(`displayName has ${name} as character 3.`)
    expect(refusal(`${character}Sales`)).toContain('as character 1.')
    // Characters, not code units: an emoji is one.
    expect(refusal(`🚀 Sales${character}`)).toContain(`${name} as character 8.`)
    expect(refusal(`Sa${character}les`)).toMatch(/could pass for another one\. Remove the character in the identity provider/)
  })

  test.each([
    ['a joiner between Latin letters', 'ad\u200Ca'],
    ['a non-joiner behind an Arabic letter that never joins', 'کار\u200Cگروه'],
    ['a non-joiner before a space', 'می\u200C رود'],
    ['a non-joiner between an Arabic letter and a digit', 'نسخه\u200C2'],
    ['two non-joiners', 'می\u200C\u200Cروم'],
    ['a joiner between Arabic letters', 'می\u200Dروم'],
    ['a joiner without a virama', 'क\u200Dष'],
    ['a non-joiner behind the virama at the end', 'क्\u200C'],
    ['a joiner between emoji that make no picture together', '🚀\u200D🚀'],
    ['tags that are no flag', '🏴\u{E0061}\u{E007F}'],
    ['an emoji with two selectors', '❤\uFE0F\uFE0F'],
    ['a selector after what is an emoji without it', 'T😀\uFE0F'],
    ['a selector after a star, which is one as well', 'T⭐\uFE0F'],
    ['a selector after a watch', 'T⌚\uFE0F'],
    ['a selector after a skin tone', '👍🏽\uFE0F'],
    ['a selector before a skin tone', '☝\uFE0F🏽'],
    ['a selector after a flag', '🇬🇧\uFE0F'],
    ['a selector after a family', '👨\u200D👩\u200D👧\uFE0F'],
    ['a keycap without its selector', '1\u20E3'],
    ['a keycap around a letter', 'A\uFE0F\u20E3'],
    ['a keycap twice', '1\uFE0F\u20E3\u20E3'],
    ['a digit with a selector and no keycap', '1\uFE0F'],
    ['one of many that is not legitimate', '👩\u200D💻 می\u200Cروم \u200B'],
  ])('%s', (_what, text) => {
    expect(refusal(text)).toMatch(/^displayName has U\+/)
  })
})

describe('visible text stays as it is', () => {
  test.each([
    ['letters of many alphabets', 'Équipe Straße Ελλάδα Отдел 営業部 판매 מכירות المبيعات ฝ่ายขาย'],
    ['Persian with its non-joiner', 'می\u200Cروم خانه\u200Cهای شرکت\u200Cها'],
    ['Persian with marks before the non-joiner', 'بَ\u200Cب'],
    ['Hindi with both joiners', 'क्\u200Dष क्\u200Cष'],
    ['Sinhala', 'ශ්\u200Dරී'],
    ['Malayalam and Tamil', 'ന്\u200Dറ க்\u200Cஷ'],
    ['Bengali with the joiner before the virama', 'র\u200D্যাব'],
    ['emoji of people, professions and families', '👩\u200D💻 👨\u200D👩\u200D👧\u200D👦 🏃\u200D♀\uFE0F 👍🏽'],
    ['flags of countries, of England, of pride', '🇬🇧 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 🏳\uFE0F\u200D🌈'],
    ['keycaps and hearts', '1\uFE0F\u20E3 ❤\uFE0F ❤\uFE0F\u200D🔥 ©\uFE0F'],
    ['emoji that need no selector, and signs that one makes an emoji', '⭐ VIP ⚡ 😀 ⌚ ✈\uFE0F ☀\uFE0F ☝🏽'],
    ['signs over and under numbers', '\u06DD١٢ \u0601٢٣'],
    ['spaces of several kinds, which are one to the fold', 'Équipe\u00A0: vente\u202F! 営業\u3000部'],
    ['letters with several marks', 'Việt Nam A\u0308\u0323'],
    ['a long name', 'é'.repeat(1024)],
  ])('%s', (_what, text) => {
    expect(refusal(text)).toBeNull()
  })

  test('a hostile name of 1,024 characters is judged in no time', () => {
    const began = performance.now()
    for (const unit of ['ب\u064E', '\u200D', 'ب\u064E\u200C', '👩\u200D', '⭐\uFE0F', '्\u200C']) refusal(unit.repeat(1024 / unit.length))
    // It takes some milliseconds; a search that starts over for each character takes minutes.
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
