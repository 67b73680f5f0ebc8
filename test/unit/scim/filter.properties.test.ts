import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ScimError } from '../../../src/scim/error.js'
import { compileFilter, type Filter, parseFilter, printFilter } from '../../../src/scim/filter.js'
import { compareText, fold } from '../../../src/scim/fold.js'
import { isProven, type Narrow, type NarrowColumn, narrowFilter } from '../../../src/scim/narrow.js'
import { isJsonObject, type JsonObject } from '../../../src/scim/resource.js'
import { userType } from '../../../src/scim/schemas/resourceTypes.js'
import { anyFilter, anyUser } from './arbitraries.js'
import { refusal, runs } from './support.js'

const isCheap = (filter: Filter) => printFilter(filter).length < 4000 && countLeaves(filter) <= 50

function countLeaves(filter: Filter): number {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.filters.reduce((sum, part) => sum + countLeaves(part), 0)
  return filter.kind === 'not' || filter.kind === 'valuePath' ? countLeaves(filter.filter) : 1
}

describe('any filter', () => {
  test('printed and read again is the same tree', () => {
    fc.assert(
      fc.property(anyFilter.filter(isCheap), (filter) => {
        expect(parseFilter(printFilter(filter), userType)).toEqual(filter)
      }),
      runs(3000),
    )
  })

  test('printed and read without a resource type is the same tree', () => {
    fc.assert(
      fc.property(anyFilter.filter(isCheap), (filter) => {
        expect(parseFilter(printFilter(filter))).toEqual(filter)
      }),
      runs(1000),
    )
  })

  test('means the opposite under "not", and the same when doubled', () => {
    fc.assert(
      fc.property(anyFilter, anyUser, (filter, resource) => {
        const meets = compileFilter(filter, userType)(resource)
        expect(compileFilter({ kind: 'not', filter }, userType)(resource)).toBe(!meets)
        expect(compileFilter({ kind: 'and', filters: [filter, filter] }, userType)(resource)).toBe(meets)
        expect(compileFilter({ kind: 'or', filters: [filter, filter] }, userType)(resource)).toBe(meets)
      }),
      runs(1000),
    )
  })

  test('with characters changed is a filter or refused as invalidFilter', () => {
    const change = fc.tuple(
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', '"', '(', ')', '[', ']', ' ', '.', ':', 'not', 'eq', '\\', '\\u', '\0', '\ud800', '-', '1e9', 'é'),
    )
    fc.assert(
      fc.property(anyFilter, fc.array(change, { minLength: 1, maxLength: 4 }), (filter, changes) => {
        const source = changes.reduce((text, [at, length, insert]) => {
          const place = at % (text.length + 1)
          return text.slice(0, place) + insert + text.slice(place + length)
        }, printFilter(filter))
        try {
          const parsed = parseFilter(source, userType)
          expect(parseFilter(printFilter(parsed), userType)).toEqual(parsed)
        } catch (error) {
          if (!(error instanceof ScimError)) throw error
          expect(error.scimType).toBe('invalidFilter')
        }
      }),
      runs(10_000),
    )
  })

  test('any text at all is a filter or refused as invalidFilter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(refusal(() => parseFilter(text, userType))).toBe('400 invalidFilter')
      }),
      runs(5000),
    )
  })
})

/** What the columns of storage hold for a resource. */
function columns(resource: JsonObject): Record<NarrowColumn, (string | boolean)[]> {
  const texts = (value: unknown) => (typeof value === 'string' ? [value] : [])
  const meta = isJsonObject(resource.meta) ? resource.meta : {}
  const emails = Array.isArray(resource.emails) ? resource.emails : []
  return {
    id: texts(resource.id),
    external_id: texts(resource.externalId),
    user_name_folded: texts(resource.userName).map(fold),
    display_name_folded: texts(resource.displayName).map(fold),
    email_folded: emails.flatMap((item) => (isJsonObject(item) ? texts(item.value).map(fold) : [])),
    active: [resource.active !== false],
    member: [],
    created_at: texts(meta.created),
    updated_at: texts(meta.lastModified),
  }
}

function admits(narrow: Narrow, row: Record<NarrowColumn, (string | boolean)[]>): boolean {
  switch (narrow.kind) {
    case 'all':
      return true
    case 'none':
      return false
    case 'and':
      return narrow.parts.every((part) => admits(part, row))
    case 'or':
      return narrow.parts.some((part) => admits(part, row))
    case 'eq':
      return row[narrow.column].includes(narrow.value)
    case 'range':
      return row[narrow.column].some(
        (value) =>
          (narrow.from === undefined || compareText(String(value), narrow.from) >= 0) &&
          (narrow.to === undefined || compareText(String(value), narrow.to) <= 0),
      )
  }
}

describe('narrowing', () => {
  test('never loses a resource the filter finds', () => {
    let found = 0
    let narrowed = 0
    fc.assert(
      fc.property(anyFilter, fc.array(anyUser, { minLength: 1, maxLength: 20 }), (filter, resources) => {
        const meets = compileFilter(filter, userType)
        const narrow = narrowFilter(filter, userType)
        if (narrow.kind !== 'all') narrowed++
        for (const resource of resources) {
          if (!meets(resource)) continue
          found++
          expect(admits(narrow, columns(resource)), `${printFilter(filter)} lost ${JSON.stringify(resource)}`).toBe(true)
        }
      }),
      runs(3000),
    )
    expect(found).toBeGreaterThan(10)
    expect(narrowed).toBeGreaterThan(10)
  })

  test('names the very resources the filter finds where it says that it proves them', () => {
    const attribute = fc.constantFrom('userName', 'externalId', 'id', 'emails', 'emails.value', 'displayName', 'title', 'active')
    const columnOf: Partial<Record<string, NarrowColumn>> = { userName: 'user_name_folded', externalId: 'external_id', id: 'id' }
    const verdicts = { found: 0, missed: 0 }
    fc.assert(
      fc.property(attribute, fc.array(anyUser, { minLength: 1, maxLength: 20 }), fc.nat(), fc.boolean(), (name, resources, at, isUpper) => {
        // What somebody has, in this or another case, so that equality is met and missed by little.
        const texts = columns(resources[at % resources.length] as JsonObject)
        const [text = 'nobody'] = texts[columnOf[name] ?? 'email_folded']
        const value = isUpper ? String(text).toUpperCase() : String(text)
        const filter: Filter = { kind: 'compare', path: pathOf(name), operator: 'eq', value: name === 'active' ? true : value }
        const narrow = narrowFilter(filter, userType)
        if (!isProven(filter, narrow)) return
        const meets = compileFilter(filter, userType)
        for (const resource of resources) {
          const isMet = meets(resource)
          verdicts[isMet ? 'found' : 'missed']++
          expect(admits(narrow, columns(resource)), `${printFilter(filter)} on ${JSON.stringify(resource)}`).toBe(isMet)
        }
      }),
      runs(3000),
    )
    expect(verdicts.found).toBeGreaterThan(100)
    expect(verdicts.missed).toBeGreaterThan(100)
  })

  test.each([
    'userName eq "a" and active eq true',
    'emails[type eq "work" and value eq "a"]',
    'not (userName eq "a")',
    'userName sw "a"',
    'userName ne "a"',
    'active eq true',
    'meta.created eq "2026-01-01T00:00:00Z"',
    'title eq "a"',
  ])('leaves %s to the evaluator', (text) => {
    const filter = parseFilter(text, userType)
    expect(isProven(filter, narrowFilter(filter, userType))).toBe(false)
  })
})

function pathOf(name: string) {
  const [attribute = '', subAttribute] = name.split('.')
  return subAttribute === undefined ? { attribute } : { attribute, subAttribute }
}
