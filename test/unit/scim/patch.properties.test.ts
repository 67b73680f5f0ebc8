import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patchForDeactivation, replaceForDeactivation } from '../../../src/scim/deactivation.js'
import { ScimError } from '../../../src/scim/error.js'
import { compileFilter, parseFilter } from '../../../src/scim/filter.js'
import { fold } from '../../../src/scim/fold.js'
import { parseJson } from '../../../src/scim/json.js'
import { applyPatch, parsePatchRequest, planGroupPatch } from '../../../src/scim/patch.js'
import { readablePatch, readableResource } from '../../../src/scim/readableJson.js'
import type { JsonObject, JsonValue, ScimResource } from '../../../src/scim/resource.js'
import { groupType, userType } from '../../../src/scim/schemas/resourceTypes.js'
import { readResource } from '../../../src/scim/validate.js'
import { acme, enterprise, patch, runs, user } from './support.js'

/** What the reference model knows of a User: one single value, one complex value and one multi-valued attribute. */
interface Model {
  title?: string
  givenName?: string
  familyName?: string
  emails: { value: string; type: 'work' | 'home'; isPrimary: boolean }[]
}

/** An operation as it is sent, and what it does to the model; false means that it is refused. */
interface Step {
  operation: JsonObject
  apply(model: Model): boolean
}

const text = fc.constantFrom('a@b.c', 'A@B.C', 'd@e.f', 'straße', 'STRASSE')
const type = fc.constantFrom('work' as const, 'home' as const)
const spelled = (word: string) => fc.constantFrom(word, word.toUpperCase())
const write = fc.constantFrom('add', 'Replace')

function put(model: Model, entry: Model['emails'][number]): void {
  const same = model.emails.find((email) => email.type === entry.type && fold(email.value) === fold(entry.value))
  if (entry.isPrimary) for (const email of model.emails) email.isPrimary = false
  if (!same) model.emails.push({ ...entry })
  else {
    same.value = entry.value
    same.isPrimary ||= entry.isPrimary
  }
}

/** Elements that were made equal become one, which keeps the first place. */
function rebuild(model: Model): void {
  const emails = model.emails
  model.emails = []
  for (const email of emails) put(model, email)
}

const element = fc.record({ value: text, type, isPrimary: fc.boolean() })
const toJson = ({ value, type, isPrimary }: Model['emails'][number]): JsonObject =>
  isPrimary ? { value, type, primary: true } : { value, type }

const setTitle = fc.tuple(write, spelled('title'), text, fc.boolean()).map(
  ([op, path, value, hasPath]): Step => ({
    operation: hasPath ? { op, path, value } : { op, value: { [path]: value } },
    apply(model) {
      model.title = value
      return true
    },
  }),
)
const removeTitle = fc.constant<Step>({
  operation: { op: 'remove', path: 'title' },
  apply(model) {
    delete model.title
    return true
  },
})
const setName = fc.tuple(write, fc.constantFrom('givenName' as const, 'familyName' as const), text, fc.nat({ max: 2 })).map(
  ([op, part, value, form]): Step => ({
    operation:
      form === 0
        ? { op, path: `name.${part}`, value }
        : form === 1
          ? { op, path: 'name', value: { [part]: value } }
          : { op, value: { [`name.${part}`]: value } },
    apply(model) {
      model[part] = value
      return true
    },
  }),
)
const removeName = fc.constantFrom('givenName' as const, 'familyName' as const).map(
  (part): Step => ({
    operation: { op: 'remove', path: `name.${part}` },
    apply(model) {
      delete model[part]
      return true
    },
  }),
)
const addEmail = fc.tuple(element, fc.boolean()).map(
  ([entry, isList]): Step => ({
    operation: { op: 'add', path: 'emails', value: isList ? [toJson(entry)] : toJson(entry) },
    apply(model) {
      put(model, entry)
      return true
    },
  }),
)
const replaceEmails = fc.array(element, { maxLength: 2 }).map(
  (entries): Step => ({
    operation: { op: 'replace', path: 'emails', value: entries.map(toJson) },
    apply(model) {
      const [a, b] = entries
      const areOne = a && b && a.type === b.type && fold(a.value) === fold(b.value)
      if (!areOne && entries.filter(({ isPrimary }) => isPrimary).length > 1) return false
      model.emails = []
      for (const entry of entries) put(model, entry)
      return true
    },
  }),
)
const removeEmails = fc.constant<Step>({
  operation: { op: 'remove', path: 'emails' },
  apply(model) {
    model.emails = []
    return true
  },
})
const removeOfType = fc.tuple(type, fc.boolean()).map(
  ([wanted, isWhole]): Step => ({
    operation: { op: 'remove', path: isWhole ? `emails[type eq "${wanted}"]` : `emails[type eq "${wanted}"].value` },
    apply(model) {
      if (!model.emails.some((email) => email.type === wanted)) return false
      model.emails = model.emails.filter((email) => email.type !== wanted)
      return true
    },
  }),
)
const removeListed = text.map(
  (value): Step => ({
    operation: { op: 'Remove', path: 'emails', value: [{ value }] },
    apply(model) {
      model.emails = model.emails.filter((email) => fold(email.value) !== fold(value))
      return true
    },
  }),
)
const setOfType = fc.tuple(write, type, text).map(
  ([op, wanted, value]): Step => ({
    operation: { op, path: `emails[type eq "${wanted}"].value`, value },
    apply(model) {
      const isThere = model.emails.some((email) => email.type === wanted)
      if (!isThere && op === 'Replace') return false
      if (!isThere) model.emails.push({ value, type: wanted, isPrimary: false })
      for (const email of model.emails) if (email.type === wanted) email.value = value
      rebuild(model)
      return true
    },
  }),
)
const step = fc.oneof(
  setTitle,
  removeTitle,
  setName,
  removeName,
  addEmail,
  replaceEmails,
  removeEmails,
  removeOfType,
  removeListed,
  setOfType,
)

function fromResource(resource: JsonObject): Model {
  const name = (resource.name ?? {}) as { givenName?: string; familyName?: string }
  const emails = (resource.emails ?? []) as { value: string; type: 'work' | 'home'; primary?: boolean }[]
  const model: Model = { emails: emails.map(({ value, type, primary }) => ({ value, type, isPrimary: primary === true })) }
  if (typeof resource.title === 'string') model.title = resource.title
  return Object.assign(model, name)
}

describe('any PATCH', () => {
  test('does what the reference model does, request by request, and a refused one does nothing', () => {
    let refusals = 0
    fc.assert(
      fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (requests) => {
        let resource = user()
        let model: Model = { emails: [] }
        for (const steps of requests) {
          const next = structuredClone(model)
          const isTaken = steps.every((item) => item.apply(next))
          const before = structuredClone(resource)
          try {
            const result = patch(
              resource,
              steps.map((item) => item.operation),
            )
            expect(isTaken).toBe(true)
            expect(resource).toEqual(before)
            resource = result.resource
            model = next
          } catch (error) {
            if (!(error instanceof ScimError)) throw error
            expect(isTaken, error.detail).toBe(false)
            expect(resource).toEqual(before)
            refusals++
          }
          expect(fromResource(resource)).toEqual(model)
        }
      }),
      runs(3000),
    )
    expect(refusals).toBeGreaterThan(10)
  })

  test('that replaces, sent twice, changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(setTitle, setName, replaceEmails, setOfType), fc.array(addEmail, { maxLength: 3 }), ({ operation }, adds) => {
        const before = patch(user(), [...adds.map((item) => item.operation), { op: 'add', path: 'nickName', value: 'x' }]).resource
        if (operation.op !== 'Replace' && operation.op !== 'replace') return
        let once: ScimResource
        try {
          once = patch(before, [operation]).resource
        } catch (error) {
          expect(error).toMatchObject({ status: 400 })
          return
        }
        const twice = patch(once, [operation])
        expect(twice.changed).toBe(false)
        expect(twice.resource).toBe(once)
      }),
      runs(1000),
    )
  })

  test('that adds, then removes what it added, leaves the resource as it was', () => {
    const pairs: [JsonObject, JsonObject][] = [
      [
        { op: 'add', path: 'nickName', value: 'A' },
        { op: 'remove', path: 'nickName' },
      ],
      [
        { op: 'add', path: 'name.middleName', value: 'K' },
        { op: 'remove', path: 'name.middleName' },
      ],
      [
        { op: 'add', value: { [enterprise]: { costCenter: '1' } } },
        { op: 'remove', path: `${enterprise}:costCenter` },
      ],
      [
        { op: 'add', path: `${enterprise}:manager`, value: 'm1' },
        { op: 'remove', path: `${enterprise}:manager` },
      ],
      [
        { op: 'add', path: 'phoneNumbers[type eq "mobile"].value', value: '1' },
        { op: 'remove', path: 'phoneNumbers[type eq "mobile"].value' },
      ],
      [
        { op: 'add', path: 'addresses[type eq "work"].country', value: 'GB' },
        { op: 'remove', path: 'addresses[type eq "work"].country' },
      ],
      [
        { op: 'add', path: 'emails', value: [{ value: 'new@x.y', type: 'other' }] },
        { op: 'remove', path: 'emails', value: [{ value: 'new@x.y' }] },
      ],
      [
        { op: 'add', path: 'ims', value: { value: 'x' } },
        { op: 'remove', path: 'ims[value eq "x"]' },
      ],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.array(fc.oneof(setTitle, setName, addEmail), { maxLength: 4 }), ([add, remove], steps) => {
        const before = patch(user(), [{ op: 'add', path: 'title', value: 'x' }, ...steps.map((item) => item.operation)]).resource
        expect(patch(before, [add]).changed).toBe(true)
        expect(patch(before, [add, remove])).toEqual({ resource: before, changed: false })
      }),
      runs(500),
    )
  })
})

/** An older URN of the enterprise extension, with which others begin. */
const shortEnterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0'

describe('an extension under any URN', () => {
  const urnPart = fc.constantFrom(
    'user',
    'User',
    'group',
    'custom',
    '1.0',
    'v2',
    '2',
    'hr',
    'user.a',
    'a.b.c',
    'x_',
    '50%25',
    'enterprise',
    '2.0',
  )
  const start = fc.constantFrom('urn:acme', 'urn:okta:acme_1', 'urn:ietf:params:scim:schemas:extension', enterprise, shortEnterprise, acme)
  const urn = fc.tuple(start, fc.array(urnPart, { minLength: 1, maxLength: 3 })).map(([first, rest]) => [first, ...rest].join(':'))
  const attributeName = fc.constantFrom('badge', 'user', 'v2', '2', '_x', 'Group')
  /** Without the one pair that together spells the enterprise extension's own URN: that path means the whole extension. */
  const attributeOfUrn = fc.tuple(urn, attributeName).filter((pair) => pair.join(':').toLowerCase() !== enterprise.toLowerCase())

  test('is the same whether POST, a path or a key brought it, and its attributes are found and changed where they are', () => {
    fc.assert(
      fc.property(attributeOfUrn, ([name, attribute]) => {
        const value = { [attribute]: 'x' }
        const posted = user({ [name]: value })
        const forms: JsonObject[] = [
          { op: 'add', path: name, value },
          { op: 'replace', value: { [name]: value } },
        ]
        for (const operation of forms) {
          expect(patch(user(), [operation]).resource).toEqual(posted)
        }
        const path = `${name}:${attribute}`
        expect(compileFilter(parseFilter(`${path} eq "X"`, userType), userType)(posted)).toBe(true)
        expect(patch(posted, [{ op: 'replace', path, value: 'y' }]).resource).toEqual(user({ [name]: { [attribute]: 'y' } }))
        expect(patch(posted, [{ op: 'remove', path }]).resource).toEqual(user())
      }),
      runs(2000),
    )
  })

  test('takes a value to the attribute its name ends in, whether it is there already or not', () => {
    fc.assert(
      fc.property(attributeOfUrn, ([name, attribute]) => {
        const known = user({ [name]: { other: '1' } })
        const operation = { op: 'add', path: `${name}:${attribute}`, value: 'x' }
        expect(patch(known, [operation]).resource).toEqual(user({ [name]: { other: '1', [attribute]: 'x' } }))
        expect(patch(user(), [operation]).resource).toEqual(user({ [name]: { [attribute]: 'x' } }))
      }),
      runs(2000),
    )
  })

  test('means the whole enterprise extension where name and attribute together spell its URN', () => {
    const path = `${shortEnterprise}:user`
    expect(patch(user(), [{ op: 'add', path, value: { department: 'x' } }]).resource).toEqual(user({ [enterprise]: { department: 'x' } }))
    expect(() => patch(user(), [{ op: 'add', path, value: 'x' }])).toThrow(/must be an object/)
  })
})

describe('a hostile PATCH', () => {
  const names = fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'userName',
    'name',
    'emails',
    'active',
    enterprise,
    acme,
    'id',
    'meta',
    'schemas',
  )
  const known = fc.constantFrom(
    'title',
    'name.givenName',
    'emails[type eq "x"].value',
    'emails[value eq "x"]',
    'roles',
    `${enterprise}:manager`,
    acme,
    `${acme}:badge`,
    `${acme.toUpperCase()}:SITE.code`,
    `${acme}:skills[value eq "x"]`,
    `${acme}:skills[value eq "x"].type`,
    `${acme}:user`,
    `${acme}:custom`,
    `${enterprise}:jobCode`,
    `${enterprise}:manager.nothing`,
    `${shortEnterprise}:department`,
    `${shortEnterprise}:jobCode`,
    `${shortEnterprise}:Custom`,
  )
  const path = fc.oneof(
    { weight: 4, arbitrary: known },
    fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')),
    fc.tuple(names, names, names).map(([a, b, c]) => `${a}[${b} eq "x"].${c}`),
    fc.tuple(names, fc.string({ maxLength: 12 })).map(([name, rest]) => name + rest),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<JsonValue>('x', '', 'True', 0, -1, true, false, null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc
        .array(fc.tuple(fc.oneof(names, fc.constantFrom('value', 'type', 'primary', '$ref')), tie('value')), { maxLength: 3 })
        .map(hostileObject),
    ),
  })).value
  const operation = fc.record(
    { op: fc.constantFrom('add', 'remove', 'replace', 'Add', '__proto__'), path, value },
    { requiredKeys: ['op'] },
  )

  /** As JSON.parse builds it: `__proto__` is a key of the object's own. */
  function hostileObject(entries: [string, JsonValue][]): JsonObject {
    const object: JsonObject = {}
    for (const [key, item] of entries)
      Object.defineProperty(object, key, { value: item, enumerable: true, configurable: true, writable: true })
    return object
  }

  function snapshot(): unknown {
    const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype]
    return prototypes.map((prototype) =>
      Reflect.ownKeys(prototype).map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)?.value]),
    )
  }

  function isPlain(value: unknown): boolean {
    if (Array.isArray(value)) return Object.getPrototypeOf(value) === Array.prototype && value.every(isPlain)
    if (typeof value !== 'object' || value === null) return true
    return Object.getPrototypeOf(value) === Object.prototype && !Object.hasOwn(value, '__proto__') && Object.values(value).every(isPlain)
  }

  test('is applied or refused, touches no prototype, and gives a resource that is valid again', () => {
    const before = snapshot()
    const resource = user({ emails: [{ value: 'a', type: 'x' }], name: { givenName: 'x' } })
    const frozen = structuredClone(resource)
    let applied = 0
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 3 }), (operations) => {
        try {
          const result = applyPatch(resource, parsePatchRequest({ Operations: operations as unknown as JsonValue }), userType)
          applied++
          expect(isPlain(result.resource)).toBe(true)
          expect(readResource(result.resource, userType, { mode: 'replace' })).toEqual(result.resource)
        } catch (error) {
          if (!(error instanceof ScimError)) throw error
          expect(error.status).toBe(400)
        }
        expect(resource).toEqual(frozen)
      }),
      runs(10_000),
    )
    expect(applied).toBeGreaterThan(10)
    expect(snapshot()).toEqual(before)
  })

  test('that ends in active: false deactivates, whatever else it holds, and leaves a resource that is valid', () => {
    const resource = user({ emails: [{ value: 'a', type: 'x' }], name: { givenName: 'x' }, [acme]: { badge: '1' } })
    let told = 0
    const notes = { noteDropped: () => void told++, noteRefused: () => void told++ }
    fc.assert(
      fc.property(fc.array(fc.oneof(operation, value), { maxLength: 4 }), (operations) => {
        const body = { Operations: [...operations, { op: 'Replace', path: 'active', value: 'False' }] as unknown as JsonValue }
        const next = patchForDeactivation(resource, body, userType, notes)
        expect([next?.active, isPlain(next)]).toEqual([false, true])
        expect(readResource(next ?? null, userType, { mode: 'replace' })).toEqual(next)
      }),
      runs(3000),
    )
    expect(told).toBeGreaterThan(10)
  })

  test('of a group is planned or refused', () => {
    const before = snapshot()
    const group = readResource({ displayName: 'x' }, groupType, { mode: 'create' })
    const groupPath = fc.oneof(path, fc.constantFrom('members', 'members[value eq "x"]', 'members.value', 'displayName'))
    const groupOperation = fc.record({ op: fc.constantFrom('add', 'remove', 'replace'), path: groupPath, value }, { requiredKeys: ['op'] })
    fc.assert(
      fc.property(fc.array(groupOperation, { minLength: 1, maxLength: 4 }), (operations) => {
        try {
          const plan = planGroupPatch(parsePatchRequest({ Operations: operations as unknown as JsonValue }))
          expect(isPlain(applyPatch(group, plan.operations, groupType).resource)).toBe(true)
        } catch (error) {
          if (!(error instanceof ScimError)) throw error
          expect(error.status).toBe(400)
        }
      }),
      runs(3000),
    )
    expect(snapshot()).toEqual(before)
  })
})

describe('a message that is refused as JSON', () => {
  const unreadable = fc.constantFrom(
    `"${'x'.repeat(65_537)}"`,
    '"\\u0000"',
    '"\\ud800"',
    '1e999',
    `${'['.repeat(33)}${']'.repeat(33)}`,
    '{"a":1,"a":2}',
  )
  const readable = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'grapheme' })).map((value) => JSON.stringify(value))
  const name = fc.oneof(fc.constantFrom('title', acme, enterprise, 'emails', '"}],{', '\\"'), fc.string({ unit: 'grapheme', maxLength: 5 }))
  const blank = fc.constantFrom('', ' ', '\n\t ')
  const members = fc.uniqueArray(fc.tuple(name, fc.oneof({ weight: 4, arbitrary: readable }, unreadable), blank), {
    selector: ([key]) => key,
    maxLength: 5,
  })
  const isReadable = (source: string): boolean => {
    try {
      parseJson(source)
      return true
    } catch {
      return false
    }
  }
  const readableOf = (list: [string, string, string][]) =>
    list.filter(([key, source]) => key !== '__proto__' && isReadable(source)).map(([key, source]) => [key, JSON.parse(source)])
  const write = (list: [string, string, string][]) =>
    list.map(([key, source, space]) => `${space}${JSON.stringify(key)}${space}:${space}${source}${space}`).join()

  test('is read without what cannot be read, whatever stands in its strings and between its parts', () => {
    fc.assert(
      fc.property(members, (list) => {
        const kept = Object.fromEntries(readableOf(list))
        const resource = readableResource(`{${write(list)}}`)
        expect(resource?.body).toEqual(kept)
        const names = list.filter(([key, source]) => key !== '__proto__' && !isReadable(source)).map(([key]) => key)
        expect(resource?.leftOut.map((part) => part.name)).toEqual(names)
        const pathless = readablePatch(
          `{"Operations":[{"op":"add","value":{${write(list)}}},{"op":"Replace","path":"active","value":false}]}`,
        )
        expect(pathless?.body).toEqual({
          Operations: [
            { op: 'add', value: kept },
            { op: 'Replace', path: 'active', value: false },
          ],
        })
        const operations = list.map(([key, source, space]) => `${space}{"op":"add","path":${JSON.stringify(key)},"value":${source}}`)
        const patched = readablePatch(`{"operations":[${operations.join()}]}`)?.body.Operations as JsonObject[]
        expect(patched.map(({ path, value }) => [path, value])).toEqual(
          list.filter(([, source]) => isReadable(source)).map(([key, source]) => [key, JSON.parse(source)]),
        )
      }),
      runs(1000),
    )
  })

  test('that is no JSON is not read at all', () => {
    fc.assert(
      fc.property(members, fc.nat(), (list, at) => {
        const text = `{${write(list)},"active":false}`.replace('{,', '{')
        const cut = text.slice(0, at % text.length)
        expect([readableResource(cut), readablePatch(cut)]).toEqual([undefined, undefined])
      }),
      runs(500),
    )
  })
})

describe('a body of any JSON', () => {
  const attribute = fc.constantFrom(
    'userName',
    'USERNAME',
    'name',
    'emails',
    'active',
    'schemas',
    'roles',
    'addresses',
    'x509Certificates',
    enterprise,
    acme,
    acme.toUpperCase(),
    shortEnterprise,
    `${shortEnterprise}:Custom`,
    'urn:x:y',
    '__proto__',
    'externalId',
  )
  const part = fc.dictionary(
    fc.constantFrom('value', 'type', 'primary', 'givenName', 'department', 'manager', '$ref', 'country', 'jobCode', '1st', '_x'),
    fc.jsonValue({ maxDepth: 2 }),
    { maxKeys: 3 },
  )
  const body = fc.dictionary(attribute, fc.oneof(fc.jsonValue({ maxDepth: 2 }), part, fc.array(part, { maxLength: 2 })), { maxKeys: 5 })

  test('is read or refused, and what was read is read the same again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          body,
          body.map((object) => ({ ...object, userName: 'ada' })),
        ),
        (given) => {
          try {
            const resource = readResource(given as JsonValue, userType, { mode: 'create' })
            expect(readResource(resource, userType, { mode: 'create' })).toEqual(resource)
          } catch (error) {
            if (!(error instanceof ScimError)) throw error
            expect(error.status).toBe(400)
          }
        },
      ),
      runs(5000),
    )
  })

  test('that says active: false deactivates in a PUT, and leaves a resource that is valid', () => {
    const current = user({ title: 'Dr', [acme]: { badge: '1' } })
    const notes = { noteDropped: () => {}, noteRefused: () => {} }
    fc.assert(
      fc.property(body, (given) => {
        const next = replaceForDeactivation(current, { ...(given as JsonObject), active: false }, userType, notes)
        expect(next?.active).toBe(false)
        expect(readResource(next ?? null, userType, { mode: 'replace' })).toEqual(next)
      }),
      runs(3000),
    )
  })
})
