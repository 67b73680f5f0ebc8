import { invalidValue } from './error.js'

/**
 * The rule for names by which people tell accounts and groups apart: userName, and the displayName of a Group.
 *
 * Refused: characters that nobody sees, because two different names could then look the same. These are every control character and line separator,
 * every character Unicode calls ignorable by default (zero width, soft hyphen, direction marks, byte order mark, fillers, tags, variation
 * selectors), format controls, the annotation marks, noncharacters, and fillers and blanks that folding does not turn into a space. Also
 * what changes nothing where it stands: U+FE0F after an emoji that is one without it, and a keycap around anything but its twelve signs.
 *
 * Allowed, because they are visible:
 * - the zero width non-joiner between two Arabic letters that it keeps from joining, as Persian writes; after a letter that never joins
 *   it is invisible and refused (RFC 5892, appendix A.1);
 * - both joiners after a virama, as Hindi and its neighbours write (appendices A.1 and A.2), and the joiner between ra and virama of
 *   Bengali and Kannada;
 * - what holds an emoji together, if Unicode recommends the emoji (families, flags, professions, keycaps), and U+FE0F after a sign that it
 *   makes an emoji;
 * - the format controls of Arabic, Syriac and Kaithi that are signs over or under numbers.
 *
 * Not decided here: for `fold`, names that differ in the width of spaces, in case, in compatibility forms or in surrounding spaces are the
 * same name, so uniqueness catches them. Letters of different alphabets that look alike are not detected.
 * @see https://www.unicode.org/reports/tr39/ and RFC 5892
 */
const invisible =
  /(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFC\u1680\u2800\u{16FE4}]|\u20E3|\u{1D159}/u

const ordinary = /^[\x20-\x7e]*$/

/** @throws ScimError 400 `invalidValue` naming the first invisible character, its place, and what to do */
export function assertVisibleCharacters(text: string, attribute: 'userName' | 'displayName'): void {
  if (ordinary.test(text) || !invisible.test(text)) return
  const found = invisible.exec(withoutLegitimate(text))
  if (!found) return
  const point = found[0].codePointAt(0) ?? 0
  const place = Array.from(text.slice(0, found.index)).length + 1
  throw invalidValue(
    `${attribute} has ${nameOf(point)} as character ${place}. Nobody sees it, so this name could pass for another one. Remove the character in the identity provider and send the name again.`,
  )
}

/** Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Sinhala. */
const viramas = '\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA'
/** Arabic letters that join no other letter, and those that do not join the one after them. @see https://www.unicode.org/Public/UCD/latest/ucd/ArabicShaping.txt */
const joinNothing = '\\u0621\\u0674\\u06E5\\u06E6\\u0883-\\u0885\\u0887\\u08AD\\u08C9'
const joinNothingBehind =
  '\\u0622-\\u0625\\u0627\\u0629\\u062F-\\u0632\\u0648\\u0671-\\u0673\\u0675-\\u0677\\u0688-\\u0699\\u06C0\\u06C3-\\u06CB\\u06CD\\u06CF\\u06D2\\u06D3\\u06D5\\u06EE\\u06EF' +
  '\\u0759-\\u075B\\u076B\\u076C\\u0771\\u0773\\u0774\\u0778\\u0779\\u0870-\\u0882\\u088E\\u08AA-\\u08AC\\u08AE\\u08B1\\u08B2\\u08B9'
const arabic = '(?=\\p{L})\\p{Script=Arabic}'

const joiners = new RegExp(
  [
    `(?<=(?![${joinNothing}${joinNothingBehind}])${arabic}\\p{M}*)\\u200C(?=(?![${joinNothing}])${arabic})`,
    `(?<=[${viramas}])(?:\\u200C(?=\\p{L})|\\u200D)`,
    '(?<=[\\u09B0\\u0CB0])\\u200D(?=[\\u09CD\\u0CCD])',
  ].join('|'),
  'gu',
)

/** Not one whose selector is followed by a skin tone: with and without the selector they look the same. */
const recommendedEmoji = '(?!\\p{Emoji_Modifier})\\p{RGI_Emoji}(?<!\\uFE0F(?=\\p{Emoji_Modifier}))'

/** The text with legitimate invisible characters replaced by something visible of the same length. */
function withoutLegitimate(text: string): string {
  const cover = (legitimate: string) => '□'.repeat(legitimate.length)
  // Created when it is first needed: browsers older than 2023 do not know this flag, and few names hold an emoji.
  const emoji = new RegExp(recommendedEmoji, 'gv')
  return text
    .replace(joiners, cover)
    .replace(emoji, cover)
    .replace(/(?<=(?![\p{ASCII}\p{Emoji_Presentation}])\p{Emoji})\uFE0F(?!\p{Emoji_Modifier})/gu, cover)
}

const names = new Map([
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0d, 'carriage return'],
  [0xad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x1680, 'Ogham space mark'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x20e3, 'combining enclosing keycap'],
  [0x2800, 'Braille pattern blank'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'byte order mark'],
  [0xfffc, 'object replacement character'],
  [0x16fe4, 'Khitan filler'],
  [0x1d159, 'musical symbol without a head'],
])

const kinds: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\p{Cc}/u, 'control character'],
  [/\p{Variation_Selector}/u, 'variation selector'],
  [/[\u{E0000}-\u{E007F}]/u, 'tag character'],
  [/\p{Noncharacter_Code_Point}/u, 'noncharacter'],
]

/** `U+200B (zero width space)`. */
function nameOf(point: number): string {
  const name = names.get(point) ?? kinds.find(([pattern]) => pattern.test(String.fromCodePoint(point)))?.[1] ?? 'invisible character'
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')} (${name})`
}
