import { invalidFilter } from '../error.js'
import { compareText, fold, foldCase } from '../fold.js'
import { readBooleanText } from '../quirks.js'
import type { JsonPrimitive, JsonValue } from '../resource.js'
import type { AttributeDefinition, AttributeType } from '../schemas/attribute.js'
import type { ComparisonOperator } from './ast.js'

const dateTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/i

/**
 * The instant in milliseconds, or undefined for text that is not a date. Without a zone it is UTC, so that the result does not depend on
 * where the server runs.
 * @see RFC 7643 §2.3.5
 */
export function parseDateTime(text: string): number | undefined {
  const match = dateTime.exec(text)
  if (match === null) return undefined
  const time = Date.parse(match[1] !== undefined && match[4] === undefined ? `${text}Z` : text)
  return Number.isNaN(time) ? undefined : time
}

const ordering: ReadonlySet<ComparisonOperator> = new Set(['gt', 'ge', 'lt', 'le'])
const equality: ReadonlySet<ComparisonOperator> = new Set(['eq', 'ne'])
const jsonType: Readonly<Record<Exclude<AttributeType, 'complex'>, string>> = {
  string: 'string',
  reference: 'string',
  binary: 'string',
  dateTime: 'string',
  boolean: 'boolean',
  decimal: 'number',
  integer: 'number',
}

/** Checks that the operator and the value suit the attribute, and returns the value to compare with. @see RFC 7644 §3.4.2.2, table 3 */
export function checkComparison(attribute: AttributeDefinition, operator: ComparisonOperator, given: JsonPrimitive): JsonPrimitive {
  const { type, name } = attribute
  if (type === 'complex') throw invalidFilter(`${name} has parts, so it cannot be compared as a whole. Compare one of its sub-attributes.`)
  if (attribute.returned === 'never') throw invalidFilter(`${name} is never returned, so it cannot be used in a filter.`)
  if (given === null) {
    if (equality.has(operator)) return null
    throw invalidFilter(`null can only be compared with eq and ne, not with ${operator}.`)
  }
  const value = type === 'boolean' ? (readBooleanText(given) as JsonPrimitive) : given // a primitive stays one
  if (typeof value !== jsonType[type])
    throw invalidFilter(`${name} is compared with the wrong type of value; it needs a ${jsonType[type]}.`)
  if ((type === 'boolean' && !equality.has(operator)) || (type === 'binary' && ordering.has(operator))) {
    throw invalidFilter(`${name} is ${type}, so it cannot be compared with ${operator}. Use eq or ne.`)
  }
  if (typeof value === 'number' && !equality.has(operator) && !ordering.has(operator)) {
    throw invalidFilter(`${name} is a number, so it cannot be compared with ${operator}.`)
  }
  if (type === 'dateTime' && isInstant(operator) && parseDateTime(String(value)) === undefined) {
    throw invalidFilter(`${name} needs a date and time such as "2026-01-31T08:00:00Z".`)
  }
  return value
}

function isInstant(operator: ComparisonOperator): boolean {
  return ordering.has(operator) || equality.has(operator)
}

type Test = (value: JsonValue | undefined) => boolean

/** Tests one value of an attribute. A missing value differs from every value (`ne`) and equals only null. */
export function comparisonTest(attribute: AttributeDefinition, operator: ComparisonOperator, given: JsonPrimitive): Test {
  const value = checkComparison(attribute, operator, given)
  if (value === null) return operator === 'eq' ? isAbsent : (actual) => !isAbsent(actual)
  if (typeof value === 'string') {
    if (attribute.type === 'dateTime' && isInstant(operator)) return instantTest(operator, parseDateTime(value) ?? Number.NaN)
    return textTest(operator, value, attribute.caseExact)
  }
  return operator === 'ne' ? (actual) => actual !== value : numberTest(operator, Number(value), typeof value)
}

function isAbsent(value: JsonValue | undefined): boolean {
  return value === undefined || value === null
}

function numberTest(operator: ComparisonOperator, wanted: number, type: string): Test {
  const accepts = orders[operator]
  return (actual) => typeof actual === type && accepts(Number(actual) - wanted)
}

function instantTest(operator: ComparisonOperator, wanted: number): Test {
  const accepts = orders[operator]
  return (actual) => {
    const time = typeof actual === 'string' ? parseDateTime(actual) : undefined
    return time === undefined ? operator === 'ne' : accepts(time - wanted)
  }
}

const never = () => false
const orders: Readonly<Record<ComparisonOperator, (difference: number) => boolean>> = {
  eq: (difference) => difference === 0,
  ne: (difference) => difference !== 0,
  gt: (difference) => difference > 0,
  ge: (difference) => difference >= 0,
  lt: (difference) => difference < 0,
  le: (difference) => difference <= 0,
  co: never,
  sw: never,
  ew: never,
}

/** Unless caseExact, both sides are folded; only comparisons with a part of a text (co, sw, ew) keep its leading and trailing blanks. */
function textTest(operator: ComparisonOperator, value: string, caseExact: boolean): Test {
  const isPart = operator === 'co' || operator === 'sw' || operator === 'ew'
  const read = caseExact ? asIs : isPart ? foldCase : fold
  const wanted = read(value)
  const accepts = textOrder(operator, wanted)
  return (actual) => (typeof actual === 'string' ? accepts(read(actual)) : operator === 'ne')
}

const asIs = (text: string) => text

function textOrder(operator: ComparisonOperator, wanted: string): (text: string) => boolean {
  if (operator === 'eq') return (text) => text === wanted
  if (operator === 'ne') return (text) => text !== wanted
  if (operator === 'co') return (text) => text.includes(wanted)
  if (operator === 'sw') return (text) => text.startsWith(wanted)
  if (operator === 'ew') return (text) => text.endsWith(wanted)
  const accepts = orders[operator]
  return (text) => accepts(compareText(text, wanted))
}
