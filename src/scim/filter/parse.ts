import { invalidFilter, quoteName } from '../error.js'
import { isAttributeName, isForeignName } from '../foreign/names.js'
import type { AttributeDefinition, ResourceType } from '../schemas/attribute.js'
import { defaultSubAttribute, findAttribute, indexAttributes, type ResolvedAttribute, resolveAttribute } from '../schemas/lookup.js'
import { type ComparisonOperator, comparisonOperators, type Filter, type FilterPath, filterLimits, join } from './ast.js'
import { checkComparison } from './comparison.js'
import {
  createFilterReader,
  enter,
  expectBoundary,
  type FilterReader,
  isBlank,
  leave,
  readValue,
  readWord,
  skipBlanks,
  takeWord,
  tooDeep,
  unexpected,
} from './reader.js'

/** Where names are looked up: in a resource type or, between brackets, in the attribute before them; without either, any name is accepted. */
type Scope = { readonly type: ResourceType | undefined } | { readonly within: AttributeDefinition | undefined }

interface Name {
  readonly path: FilterPath
  readonly found?: ResolvedAttribute
}

/**
 * Reads a filter. With a resource type, unknown attributes and unsuitable values are refused and names get the spelling of the schema;
 * without one (a search over all types), any name is accepted.
 * @throws ScimError 400 `invalidFilter`
 * @see RFC 7644 §3.4.2.2, figure 1
 */
export function parseFilter(text: string, resourceType?: ResourceType): Filter {
  const reader = createFilterReader(text, 0)
  const filter = readOr(reader, { type: resourceType })
  skipBlanks(reader)
  if (reader.position < text.length) throw unexpected(reader, 'the end of the filter')
  return filter
}

/**
 * Reads the filter between brackets that start at `start` in a PATCH path, and says where they end. Without an attribute, any name is accepted.
 * @see RFC 7644 §3.5.2, figure 7
 */
export function parseValueFilter(text: string, start: number, attribute: AttributeDefinition | undefined): { filter: Filter; end: number } {
  const reader = createFilterReader(text, start)
  const filter = readBrackets(reader, { within: attribute })
  return { filter, end: reader.position }
}

function readOr(reader: FilterReader, scope: Scope): Filter {
  return readChain(reader, scope, 'or', readAnd)
}

function readAnd(reader: FilterReader, scope: Scope): Filter {
  return readChain(reader, scope, 'and', readFactor)
}

function readChain(
  reader: FilterReader,
  scope: Scope,
  kind: 'and' | 'or',
  readPart: (reader: FilterReader, scope: Scope) => Filter,
): Filter {
  const first = readPart(reader, scope)
  if (!takeWord(reader, kind)) return first
  const filters = [first]
  do filters.push(readPart(reader, scope))
  while (takeWord(reader, kind))
  return join(kind, filters)
}

function readFactor(reader: FilterReader, scope: Scope): Filter {
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

function readParentheses(reader: FilterReader, scope: Scope): Filter {
  enter(reader)
  const filter = readOr(reader, scope)
  leave(reader, ')')
  return filter
}

function readBrackets(reader: FilterReader, scope: Scope): Filter {
  enter(reader)
  const filter = readOr(reader, scope)
  leave(reader, ']')
  return filter
}

/** `emails[type eq "work"]`, and with what Entra puts after it: `.value eq "x"` (quirk `filteredSubAttribute`). */
function readValuePath(reader: FilterReader, scope: Scope, { path, found }: Name): Filter {
  if ('within' in scope) throw invalidFilter('Brackets cannot appear inside brackets.') // RFC 7644 erratum 4690
  if (path.subAttribute !== undefined) throw invalidFilter('Brackets follow an attribute, not a sub-attribute.')
  const inner: Scope = { within: found?.attribute }
  const filter = readBrackets(reader, inner)
  if (reader.text[reader.position] !== '.') return { kind: 'valuePath', path, filter }
  reader.position++
  const start = reader.position
  const name = resolveName(readWord(reader), inner, start)
  // Printed, an "or" needs parentheses of its own, so it must not be at the limit of depth.
  if (filter.kind === 'or' && reader.depth + 2 > filterLimits.depth) throw tooDeep()
  return { kind: 'valuePath', path, filter: join('and', [filter, readExpression(reader, name)]) }
}

function readExpression(reader: FilterReader, { path, found }: Name): Filter {
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
  const place = 'type' in scope ? scope.type : scope.within
  if (place === undefined) return { path: splitName(word, start, 'within' in scope) }
  const found = 'endpoint' in place ? resolveAttribute(place, word) : resolveWithin(place, word)
  if (found === undefined && 'endpoint' in place && isForeignName(word, place)) return { path: splitName(word, start, false) }
  if (found === undefined) throw invalidFilter(`${quoteName(word)} at character ${start + 1} of the filter is not an attribute here.`)
  const { schema, attribute, subAttribute } = found
  return { found, path: toPath(schema, attribute.name, subAttribute?.name) }
}

function resolveWithin(attribute: AttributeDefinition, word: string): ResolvedAttribute | undefined {
  const found = findAttribute(indexAttributes(attribute.subAttributes), word)
  return found && { attribute: found }
}

function splitName(word: string, start: number, isWithin: boolean): FilterPath {
  const colon = word.lastIndexOf(':')
  const [attribute = '', subAttribute, ...rest] = word.slice(colon + 1).split('.')
  // What no schema describes may have names that SCIM does not allow.
  const isNameHere = colon < 0 && !isWithin ? isName : isAttributeName
  const hasNoName = !isNameHere(attribute) || (subAttribute !== undefined && !isNameHere(subAttribute)) || rest.length > 0
  // The URN of an extension may end in something that is not a name, such as a version.
  if (hasNoName && !isWithin && /^urn:[^:]+:.*[^:.]$/i.test(word)) return { attribute: word }
  if (hasNoName || (isWithin && word !== attribute)) {
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
