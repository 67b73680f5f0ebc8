import { invalidFilter, quoteName } from '../error.js'
import type { JsonPrimitive } from '../resource.js'
import type { AttributeDefinition, ResourceType } from '../schemas/attribute.js'
import { defaultSubAttribute, findAttribute, indexAttributes, type ResolvedAttribute, resolveAttribute } from '../schemas/lookup.js'
import { type ComparisonOperator, comparisonOperators, type Filter, type FilterPath, filterLimits, join } from './ast.js'
import { checkComparison } from './comparison.js'

/** Where names are looked up: in a resource type, in the attribute before brackets, or nowhere, which takes any name. */
type Scope = { readonly type: ResourceType } | { readonly within: AttributeDefinition } | undefined

interface Reader {
  readonly text: string
  position: number
  depth: number
  comparisons: number
}

interface Name {
  readonly path: FilterPath
  readonly found?: ResolvedAttribute
}

/**
 * Reads a filter. With a resource type, unknown attributes and unsuitable values are refused and names get the spelling of the schema;
 * without one (a search over all types) any name is taken.
 * @throws ScimError 400 `invalidFilter`
 * @see RFC 7644 §3.4.2.2, figure 1
 */
export function parseFilter(text: string, resourceType?: ResourceType): Filter {
  const reader = createReader(text, 0)
  const filter = readOr(reader, resourceType && { type: resourceType })
  skipBlanks(reader)
  if (reader.position < text.length) throw unexpected(reader, 'the end of the filter')
  return filter
}

/**
 * Reads the filter between brackets that start at `start` in a PATCH path, and says where they end.
 * @see RFC 7644 §3.5.2, figure 7
 */
export function parseValueFilter(text: string, start: number, attribute: AttributeDefinition): { filter: Filter; end: number } {
  const reader = createReader(text, start)
  const filter = readBrackets(reader, { within: attribute })
  return { filter, end: reader.position }
}

function createReader(text: string, position: number): Reader {
  if (text.length > filterLimits.length) {
    throw invalidFilter(`The filter is longer than ${filterLimits.length} characters. Ask for fewer things at once.`)
  }
  return { text, position, depth: 0, comparisons: 0 }
}

function readOr(reader: Reader, scope: Scope): Filter {
  return readChain(reader, scope, 'or', readAnd)
}

function readAnd(reader: Reader, scope: Scope): Filter {
  return readChain(reader, scope, 'and', readFactor)
}

function readChain(reader: Reader, scope: Scope, kind: 'and' | 'or', readPart: (reader: Reader, scope: Scope) => Filter): Filter {
  const first = readPart(reader, scope)
  if (!takeWord(reader, kind)) return first
  const filters = [first]
  do filters.push(readPart(reader, scope))
  while (takeWord(reader, kind))
  return join(kind, filters)
}

function readFactor(reader: Reader, scope: Scope): Filter {
  skipBlanks(reader)
  if (reader.text[reader.position] === '(') return readParentheses(reader, scope)
  const start = reader.position
  const word = readWord(reader)
  if (word === '') throw unexpected(reader, 'the name of an attribute')
  if (word.toLowerCase() === 'not') {
    skipBlanks(reader)
    if (reader.text[reader.position] !== '(') throw unexpected(reader, '"(" after not')
    return { kind: 'not', filter: readParentheses(reader, scope) }
  }
  const name = resolveName(word, scope, start)
  if (reader.text[reader.position] === '[') return readValuePath(reader, scope, name)
  return readExpression(reader, name)
}

function readParentheses(reader: Reader, scope: Scope): Filter {
  enter(reader)
  const filter = readOr(reader, scope)
  leave(reader, ')')
  return filter
}

function readBrackets(reader: Reader, scope: Scope): Filter {
  enter(reader)
  const filter = readOr(reader, scope)
  leave(reader, ']')
  return filter
}

/** `emails[type eq "work"]`, and with what Entra puts after it: `.value eq "x"` (quirk `filteredSubAttribute`). */
function readValuePath(reader: Reader, scope: Scope, { path, found }: Name): Filter {
  if (scope !== undefined && 'within' in scope) throw invalidFilter('Brackets cannot stand inside brackets.') // RFC 7644 erratum 4690
  if (path.subAttribute !== undefined) throw invalidFilter('Brackets follow an attribute, not a sub-attribute.')
  if (found !== undefined && found.attribute.subAttributes === undefined) {
    throw invalidFilter(`${found.attribute.name} has no sub-attributes, so brackets cannot follow it.`)
  }
  // Unless the type is known, the names in brackets are taken as they come.
  const inner: Scope = found && { within: found.attribute }
  const filter = readBrackets(reader, inner)
  if (reader.text[reader.position] !== '.') return { kind: 'valuePath', path, filter }
  reader.position++
  const start = reader.position
  const name = resolveName(readWord(reader), inner, start)
  if (name.path.subAttribute !== undefined || name.path.schema !== undefined)
    throw unexpected(reader, 'one sub-attribute after the brackets')
  // Written out, an "or" needs parentheses of its own, so it must not stand at the limit of depth.
  if (filter.kind === 'or' && reader.depth + 2 > filterLimits.depth) throw tooDeep()
  return { kind: 'valuePath', path, filter: join('and', [filter, readExpression(reader, name)]) }
}

function readExpression(reader: Reader, { path, found }: Name): Filter {
  if (++reader.comparisons > filterLimits.comparisons) {
    throw invalidFilter(`The filter has more than ${filterLimits.comparisons} comparisons. Ask for fewer things at once.`)
  }
  if (!isBlank(reader.text[reader.position])) throw unexpected(reader, 'a blank and an operator')
  skipBlanks(reader)
  const start = reader.position
  const operator = readWord(reader).toLowerCase()
  if (operator === 'pr') {
    expectBoundary(reader)
    if (found?.attribute.returned === 'never') throw invalidFilter(`${found.attribute.name} cannot be used in a filter.`)
    return { kind: 'present', path }
  }
  if (!comparisonOperators.has(operator)) {
    reader.position = start
    throw unexpected(reader, 'an operator (eq, ne, co, sw, ew, pr, gt, ge, lt or le)')
  }
  if (!isBlank(reader.text[reader.position])) throw unexpected(reader, 'a blank and a value')
  skipBlanks(reader)
  const given = readValue(reader)
  expectBoundary(reader)
  const known = operator as ComparisonOperator // member of the set above
  return { kind: 'compare', path, operator: known, value: found ? checkComparison(leafOf(found), known, given) : given }
}

/** The attribute a comparison is about: `emails eq` is about `emails.value`. */
export function leafOf({ attribute, subAttribute }: ResolvedAttribute): AttributeDefinition {
  const named = subAttribute ?? attribute
  return (named.type === 'complex' ? defaultSubAttribute(named) : undefined) ?? named
}

function resolveName(word: string, scope: Scope, start: number): Name {
  if (scope === undefined) return { path: splitName(word, start) }
  const found = 'type' in scope ? resolveAttribute(scope.type, word) : resolveWithin(scope.within, word)
  if (found === undefined) throw invalidFilter(`${quoteName(word)} at character ${start + 1} of the filter is no attribute here.`)
  const { schema, attribute, subAttribute } = found
  return { found, path: toPath(schema, attribute.name, subAttribute?.name) }
}

function resolveWithin(attribute: AttributeDefinition, word: string): ResolvedAttribute | undefined {
  const found = findAttribute(indexAttributes(attribute.subAttributes), word)
  return found && { attribute: found }
}

function splitName(word: string, start: number): FilterPath {
  const colon = word.lastIndexOf(':')
  const [attribute = '', subAttribute, ...rest] = word.slice(colon + 1).split('.')
  if (!isName(attribute) || (subAttribute !== undefined && !isName(subAttribute)) || rest.length > 0) {
    throw invalidFilter(`Character ${start + 1} of the filter does not begin the name of an attribute.`)
  }
  return toPath(colon < 0 ? undefined : word.slice(0, colon), attribute, subAttribute)
}

function isName(text: string): boolean {
  return /^[$A-Za-z][\w$-]*$/.test(text)
}

function toPath(schema: string | undefined, attribute: string, subAttribute: string | undefined): FilterPath {
  return { ...(schema === undefined ? {} : { schema }), attribute, ...(subAttribute === undefined ? {} : { subAttribute }) }
}

const word = /[\w$.:-]*/y
const string = /"(?:[^"\\]|\\.)*"/sy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const literals: Readonly<Record<string, JsonPrimitive | undefined>> = { true: true, false: false, null: null }

function readValue(reader: Reader): JsonPrimitive {
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

function readNumber(reader: Reader, value: number): number {
  if (!Number.isFinite(value)) throw unexpected(reader, 'a smaller number')
  return value === 0 ? 0 : value // -0 is 0
}

function readString(reader: Reader): string {
  const start = reader.position
  const value = decodeString(match(reader, string))
  if (value !== undefined) return value
  reader.position = start
  throw unexpected(reader, 'text in double quotes, with the escapes of JSON')
}

/** NUL and lone surrogates are in no value we hold, and some databases refuse them. */
function decodeString(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal)
    return typeof value === 'string' && !/[\0\ud800-\udfff]/u.test(value) ? value : undefined
  } catch {
    return undefined // the caller says where in the filter it is
  }
}

function match(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.position
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.position += found.length
  return found
}

function readWord(reader: Reader): string {
  return match(reader, word)
}

/** Takes `and` or `or` if it comes next. */
function takeWord(reader: Reader, wanted: string): boolean {
  const start = reader.position
  skipBlanks(reader)
  if (readWord(reader).toLowerCase() === wanted) return true
  reader.position = start
  return false
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

function skipBlanks(reader: Reader): void {
  while (isBlank(reader.text[reader.position])) reader.position++
}

function expectBoundary(reader: Reader): void {
  const next = reader.text[reader.position]
  if (next !== undefined && next !== ')' && next !== ']' && !isBlank(next)) throw unexpected(reader, 'a blank, "and", "or" or the end')
}

function enter(reader: Reader): void {
  if (++reader.depth > filterLimits.depth) throw tooDeep()
  reader.position++
}

function leave(reader: Reader, closing: string): void {
  skipBlanks(reader)
  if (reader.text[reader.position] !== closing) throw unexpected(reader, `"${closing}"`)
  reader.position++
  reader.depth--
}

function tooDeep() {
  return invalidFilter(`The filter is nested more than ${filterLimits.depth} levels deep. Write it flatter.`)
}

function unexpected(reader: Reader, wanted: string) {
  return invalidFilter(`Character ${reader.position + 1} of the filter should be ${wanted}.`)
}
