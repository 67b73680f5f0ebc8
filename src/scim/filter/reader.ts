import { invalidFilter } from '../error.js'
import type { JsonPrimitive } from '../resource.js'
import { filterLimits } from './ast.js'

/** A filter being read, and what it has cost so far. */
export interface FilterReader {
  readonly text: string
  position: number
  depth: number
  comparisons: number
}

/** @throws ScimError 400 `invalidFilter` for a filter over 4 KiB, before anything of it is read */
export function createFilterReader(text: string, position: number): FilterReader {
  if (text.length > filterLimits.length) {
    throw invalidFilter(`The filter is longer than ${filterLimits.length} characters. Ask for fewer things at once.`)
  }
  return { text, position, depth: 0, comparisons: 0 }
}

const word = /[\w$.:-]*/y
/** A name that begins with a URN extends to the next blank or bracket: a URN may contain more than other names (RFC 8141). */
const urnWord = /urn:[\w()+,.:=@;$!*'%/?#&~-]*/iy
const string = /"(?:[^"\\]|\\.)*"/sy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const literals: Readonly<Record<string, JsonPrimitive | undefined>> = { true: true, false: false, null: null }

export function readValue(reader: FilterReader): JsonPrimitive {
  if (reader.text[reader.position] === '"') return readString(reader)
  const digits = match(reader, number)
  if (digits !== '') return readNumber(reader, Number(digits))
  const start = reader.position
  const literal = readWord(reader).toLowerCase()
  const value = Object.hasOwn(literals, literal) ? literals[literal] : undefined
  if (value !== undefined) return value
  reader.position = start
  throw unexpected(reader, 'a value: text in double quotes, a number, true, false or null')
}

function readNumber(reader: FilterReader, value: number): number {
  if (!Number.isFinite(value)) throw unexpected(reader, 'a smaller number')
  return value === 0 ? 0 : value // -0 is 0
}

function readString(reader: FilterReader): string {
  const start = reader.position
  const value = decodeString(match(reader, string))
  if (value !== undefined) return value
  reader.position = start
  throw unexpected(reader, 'text in double quotes, with the escapes of JSON')
}

/** No stored value contains NUL or lone surrogates, and some databases refuse them. */
function decodeString(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal)
    return typeof value === 'string' && !/[\0\ud800-\udfff]/u.test(value) ? value : undefined
  } catch {
    return undefined // the caller says where in the filter it is
  }
}

function match(reader: FilterReader, pattern: RegExp): string {
  pattern.lastIndex = reader.position
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.position += found.length
  return found
}

export function readWord(reader: FilterReader): string {
  return match(reader, urnWord) || match(reader, word)
}

/** Takes `and` or `or` if it comes next. */
export function takeWord(reader: FilterReader, wanted: string): boolean {
  const start = reader.position
  skipBlanks(reader)
  if (readWord(reader).toLowerCase() === wanted) return true
  reader.position = start
  return false
}

export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

export function skipBlanks(reader: FilterReader): void {
  while (isBlank(reader.text[reader.position])) reader.position++
}

export function expectBoundary(reader: FilterReader): void {
  const next = reader.text[reader.position]
  if (next !== undefined && next !== ')' && next !== ']' && !isBlank(next)) throw unexpected(reader, 'a blank, "and", "or" or the end')
}

export function enter(reader: FilterReader): void {
  if (++reader.depth > filterLimits.depth) throw tooDeep()
  reader.position++
}

export function leave(reader: FilterReader, closing: string): void {
  skipBlanks(reader)
  if (reader.text[reader.position] !== closing) throw unexpected(reader, `"${closing}"`)
  reader.position++
  reader.depth--
}

export function tooDeep() {
  return invalidFilter(`The filter is nested more than ${filterLimits.depth} levels deep. Write it flatter.`)
}

export function unexpected(reader: FilterReader, wanted: string) {
  return invalidFilter(`Character ${reader.position + 1} of the filter should be ${wanted}.`)
}
