import { invalidSyntax, invalidValue } from './error.js'
import { isJsonObject, type JsonValue } from './resource.js'

/** Limits of a JSON text, checked while it is still text, before anything walks it recursively. */
export interface JsonLimits {
  /** Objects and lists inside each other. */
  readonly depth: number
  /** Keys of one object. */
  readonly keys: number
  /** Characters of one string, a key included. */
  readonly stringLength: number
  /** Elements of one list. */
  readonly arrayLength: number
}

export const jsonLimits: JsonLimits = { depth: 32, keys: 256, stringLength: 65_536, arrayLength: 100_000 }

/**
 * Reads JSON that may be hostile. The result is what `JSON.parse` returns, without `__proto__` keys.
 * @throws ScimError 400 `invalidSyntax` for text that is not JSON, repeats a key or exceeds a limit; `invalidValue` for U+0000, lone
 * surrogates and numbers beyond a double, which no database and no JSON can return
 */
export function parseJson(text: string, limits: JsonLimits = jsonLimits): JsonValue {
  const { keys } = scan(text, limits)
  let value: JsonValue
  try {
    value = JSON.parse(text) as JsonValue // the type of what JSON.parse can give
  } catch {
    // The reason quotes the text, which may hold a secret.
    throw invalidSyntax('The body is not valid JSON.')
  }
  const seen = { keys: 0 }
  check(value, seen)
  if (seen.keys !== keys) throw invalidSyntax('An object has the same key twice. Send each key once.')
  return value
}

interface Scan {
  /** Keys of all objects; fewer after parsing means that one was repeated, whatever escapes it was written with. */
  keys: number
}

/** Counts without parsing; for text that is not JSON the counts mean nothing, and parsing refuses it. */
function scan(text: string, limits: JsonLimits): Scan {
  // The second finds half a pair, and is slow; most texts have no surrogate at all.
  if (/[\ud800-\udfff]/.test(text) && /[\ud800-\udfff]/u.test(text)) throw loneSurrogate()
  const counts = [{ colons: 0, commas: 0 }]
  let here = counts[0] ?? { colons: 0, commas: 0 }
  let depth = 0
  let keys = 0
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 0x22: // "
        index = scanString(text, index, limits)
        break
      case 0x7b: // {
      case 0x5b: // [
        if (++depth > limits.depth) throw invalidSyntax(`The JSON is nested more than ${limits.depth} levels deep.`)
        here = counts[depth] ??= { colons: 0, commas: 0 }
        here.colons = 0
        here.commas = 0
        break
      case 0x7d: // }
      case 0x5d: // ]
        if (depth > 0) here = counts[--depth] ?? here
        break
      case 0x3a: // :
        keys++
        if (++here.colons > limits.keys) throw invalidSyntax(`An object has more than ${limits.keys} keys.`)
        break
      case 0x2c: // ,
        if (++here.commas >= limits.arrayLength) throw invalidSyntax(`A list has more than ${limits.arrayLength} elements.`)
        break
    }
  }
  return { keys }
}

/** Returns the index of the closing quote. */
function scanString(text: string, start: number, limits: JsonLimits): number {
  let index = start + 1
  let escaped = 0
  for (;;) {
    const code = text.charCodeAt(index)
    if (code === 0x22) break
    if (Number.isNaN(code)) throw invalidSyntax('The body is not valid JSON: a string does not end.')
    if (code === 0x5c) {
      const length = scanEscape(text, index)
      escaped += length - 1
      index += length
    } else index++
  }
  if (index - start - 1 - escaped > limits.stringLength) {
    throw invalidSyntax(
      `A string is longer than ${limits.stringLength} characters, and no attribute may hold more than 64 kB. Map a shorter value.`,
    )
  }
  return index
}

/** Returns the length of an escape; a pair of surrogates counts as two. */
function scanEscape(text: string, index: number): number {
  if (text[index + 1] !== 'u') return 2
  const unit = escapedUnit(text, index)
  if (unit === 0) throw invalidValue('A string holds U+0000, which cannot be stored.')
  if (unit >= 0xdc00 && unit <= 0xdfff) throw loneSurrogate()
  if (unit < 0xd800 || unit > 0xdbff) return 6
  const low = escapedUnit(text, index + 6)
  if (low < 0xdc00 || low > 0xdfff) throw loneSurrogate()
  return 12
}

/** The code unit of `\uXXXX` at an index; -1 when there is none, which parsing refuses or the caller takes for a lone surrogate. */
function escapedUnit(text: string, index: number): number {
  const digits = /^\\u([0-9a-f]{4})$/i.exec(text.slice(index, index + 6))
  return digits?.[1] === undefined ? -1 : Number.parseInt(digits[1], 16)
}

function loneSurrogate() {
  return invalidValue('A string holds half a surrogate pair, which is not a character.')
}

/** Counts keys, refuses infinite numbers, drops `__proto__`. The scan has bounded the depth. */
function check(value: JsonValue, seen: Scan): void {
  if (Array.isArray(value)) {
    for (const element of value) check(element, seen)
  } else if (isJsonObject(value)) {
    const keys = Object.keys(value)
    seen.keys += keys.length
    for (const key of keys) {
      // An own key after JSON.parse, so it is harmless here, but a copy by assignment would set a prototype.
      check(value[key] ?? null, seen)
      if (key === '__proto__') delete value[key]
    }
  } else if (typeof value === 'number' && !Number.isFinite(value)) {
    throw invalidValue('A number is too large.')
  }
}
