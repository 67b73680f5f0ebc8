import fc from 'fast-check'
import { type ComparisonOperator, type Filter, type FilterPath, join } from '../../../src/scim/filter.js'
import type { JsonObject, JsonPrimitive } from '../../../src/scim/resource.js'
import { acme, enterprise, percent } from './support.js'

/** Few words, in several spellings, so that generated filters do find generated resources. */
const word = fc.constantFrom('ada', 'Ada', 'ADA', ' ada', 'ada ', 'adam', 'a', 'b', 'straße', 'STRASSE', 'ıI', 'Ⅸ', '😀', '\uffff', '')
const text = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) })
const time = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 0, 1, 0, 0, 3) })
  .map((milliseconds) => new Date(milliseconds).toISOString())
const wantedTime = fc.oneof(
  time,
  fc.constantFrom('2026-01-01T01:00:01+01:00', '2026-01-01', '0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59-23:59'),
)

const email = fc.record({ value: text, type: fc.constantFrom('work', 'home', 'Work'), primary: fc.boolean() }, { requiredKeys: ['value'] })

/** A User as the evaluator sees it: with `id` and `meta`. */
export const anyUser: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      id: text,
      userName: text,
      externalId: text,
      active: fc.boolean(),
      title: text,
      name: fc.record({ givenName: text, familyName: text }, { requiredKeys: [] }),
      emails: fc.array(email, { maxLength: 3 }),
      department: text,
      jobCode: text,
      hall: text,
      acme: fc.record(
        {
          badge: text,
          level: fc.integer({ min: 0, max: 2 }),
          isTemporary: fc.boolean(),
          tags: fc.array(text, { maxLength: 2 }),
          site: fc.record({ code: text }),
          skills: fc.array(email, { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      created: time,
      lastModified: time,
    },
    { requiredKeys: ['id', 'userName', 'created', 'lastModified'] },
  )
  .map(({ department, jobCode, hall, acme: extension, created, lastModified, ...rest }) => {
    const resource: JsonObject = { ...rest, meta: { resourceType: 'User', created, lastModified } }
    if (department !== undefined || jobCode !== undefined) {
      resource[enterprise] = { ...(department !== undefined && { department }), ...(jobCode !== undefined && { jobCode }) }
    }
    if (hall !== undefined) resource[percent] = { hall }
    if (extension !== undefined) resource[acme] = extension
    return resource
  })

const textOperator = fc.constantFrom<ComparisonOperator>('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le')
const equality = fc.constantFrom<ComparisonOperator>('eq', 'ne')
const order = fc.constantFrom<ComparisonOperator>('eq', 'ne', 'gt', 'ge', 'lt', 'le')

const textPaths: FilterPath[] = [
  { attribute: 'id' },
  { attribute: 'userName' },
  { attribute: 'externalId' },
  { attribute: 'title' },
  { attribute: 'emails' },
  { attribute: 'name', subAttribute: 'givenName' },
  { attribute: 'emails', subAttribute: 'value' },
  { schema: enterprise, attribute: 'department' },
  { schema: enterprise, attribute: 'jobCode' },
  { schema: percent, attribute: 'hall' },
  { schema: acme, attribute: 'badge' },
  { schema: acme.toUpperCase(), attribute: 'site', subAttribute: 'CODE' },
  { schema: acme, attribute: 'tags' },
  { schema: acme, attribute: 'skills' },
  { schema: 'urn:nobody:has', attribute: 'this' },
]
const textPath = fc.constantFrom(...textPaths)
const timePath = fc.constantFrom<FilterPath>(
  { attribute: 'meta', subAttribute: 'created' },
  { attribute: 'meta', subAttribute: 'lastModified' },
)

function compare(path: FilterPath, operator: ComparisonOperator, value: JsonPrimitive): Filter {
  return { kind: 'compare', path, operator, value }
}

const element = fc.oneof(
  fc.tuple(textOperator, text).map(([operator, value]) => compare({ attribute: 'value' }, operator, value)),
  fc.tuple(equality, fc.constantFrom('work', 'home')).map(([operator, value]) => compare({ attribute: 'type' }, operator, value)),
  fc.tuple(equality, fc.boolean()).map(([operator, value]) => compare({ attribute: 'primary' }, operator, value)),
  fc.constant<Filter>({ kind: 'present', path: { attribute: 'primary' } }),
)

function trees(leaf: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { minLength: 2, maxLength: 3 }))
          .map(([kind, parts]) => join(kind, parts)),
      },
      { weight: 1, arbitrary: tie('tree').map((filter): Filter => ({ kind: 'not', filter })) },
    ),
  }))
  return tree
}

/** Any filter over `anyUser`, as a tree in the spelling of the schema. */
export const anyFilter: fc.Arbitrary<Filter> = trees(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(textPath, textOperator, text).map(([path, operator, value]) => compare(path, operator, value)) },
    { weight: 1, arbitrary: fc.tuple(textPath, equality).map(([path, operator]) => compare(path, operator, null)) },
    {
      weight: 1,
      arbitrary: fc.tuple(equality, fc.boolean()).map(([operator, value]) => compare({ attribute: 'active' }, operator, value)),
    },
    { weight: 1, arbitrary: fc.tuple(timePath, order, wantedTime).map(([path, operator, value]) => compare(path, operator, value)) },
    { weight: 1, arbitrary: textPath.map((path): Filter => ({ kind: 'present', path })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(order, fc.integer({ min: 0, max: 2 }))
        .map(([operator, value]) => compare({ schema: acme, attribute: 'level' }, operator, value)),
    },
    {
      weight: 1,
      arbitrary: trees(element).map((filter): Filter => ({ kind: 'valuePath', path: { schema: acme, attribute: 'skills' }, filter })),
    },
    { weight: 2, arbitrary: trees(element).map((filter): Filter => ({ kind: 'valuePath', path: { attribute: 'emails' }, filter })) },
  ),
)
