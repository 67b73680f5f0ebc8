import { describe, expect, test } from 'vitest'
import { parsePatchRequest, planGroupPatch } from '../../../src/scim/patch.js'
import type { JsonValue } from '../../../src/scim/resource.js'
import { coreGroup, processorTime, refusal } from './support.js'

const plan = (...operations: JsonValue[]) => planGroupPatch(parsePatchRequest({ Operations: operations }))

describe('changes of a group that are planned without its members', () => {
  test('Okta removes and adds members one by one in one request', () => {
    expect(
      plan(
        { op: 'remove', path: 'members[value eq "u1"]' },
        { op: 'remove', path: 'members[value eq "u2"]' },
        { op: 'add', path: 'members', value: [{ value: 'u3', display: 'Ada' }] },
        { op: 'add', path: 'members', value: [{ value: 'u4' }] },
      ),
    ).toEqual({
      steps: [
        { kind: 'remove', ids: ['u1', 'u2'] },
        { kind: 'add', ids: ['u3', 'u4'] },
      ],
      operations: [],
    })
  })

  test('Okta renames a group with its id and may send members beside', () => {
    expect(plan({ op: 'replace', value: { id: 'g1', displayName: 'New', members: [{ value: 'u1' }] } })).toEqual({
      steps: [{ kind: 'replaceAll', ids: ['u1'] }],
      operations: [{ op: 'replace', value: { id: 'g1', displayName: 'New' } }],
    })
  })

  test('Entra lists the members to remove and sends "$ref": null', () => {
    expect(
      plan(
        { op: 'Remove', path: 'members', value: [{ value: 'u1' }, { value: 'u2' }] },
        { op: 'Add', path: 'members', value: [{ $ref: null, value: 'u3' }] },
      ),
    ).toEqual({
      steps: [
        { kind: 'remove', ids: ['u1', 'u2'] },
        { kind: 'add', ids: ['u3'] },
      ],
      operations: [],
    })
  })

  test('all members go only when nothing says which', () => {
    expect(plan({ op: 'remove', path: 'members' }).steps).toEqual([{ kind: 'removeAll' }])
    expect(plan({ op: 'remove', path: 'members', value: null }).steps).toEqual([{ kind: 'remove', ids: [] }])
    expect(plan({ op: 'remove', path: 'members', value: [] }).steps).toEqual([{ kind: 'remove', ids: [] }])
    for (const value of [{}, [{}], [{ value: '' }], [null], [5]]) {
      expect(refusal(() => plan({ op: 'remove', path: 'members', value }))).toBe('400 invalidValue')
    }
  })

  test('a replacement by nothing empties the group', () => {
    expect(plan({ op: 'replace', path: 'members', value: [] }).steps).toEqual([{ kind: 'replaceAll', ids: [] }])
    expect(plan({ op: 'replace', value: { members: null } }).steps).toEqual([{ kind: 'replaceAll', ids: [] }])
  })

  test('names may come with URN and in any case, filters may name several', () => {
    expect(plan({ op: 'add', path: `${coreGroup}:MEMBERS`, value: { value: 'u1' } }).steps).toEqual([{ kind: 'add', ids: ['u1'] }])
    expect(plan({ op: 'add', value: { Members: [{ value: 'u1' }] } }).steps).toEqual([{ kind: 'add', ids: ['u1'] }])
    expect(plan({ op: 'remove', path: 'members[value eq "u1" or value eq "u2"]' }).steps).toEqual([{ kind: 'remove', ids: ['u1', 'u2'] }])
    expect(plan({ op: 'remove', value: 'x', path: 'members[ Value eq "u1" ]' }).steps).toEqual([{ kind: 'remove', ids: ['u1'] }])
    expect(plan({ op: 'add', path: 'members[value eq "u1"]', value: { value: 'u1' } }).steps).toEqual([{ kind: 'add', ids: ['u1'] }])
  })

  test('other filters are left to whoever has the members', () => {
    expect(plan({ op: 'remove', path: 'members[display sw "A"]' }).steps).toEqual([
      { kind: 'removeWhere', filter: { kind: 'compare', path: { attribute: 'display' }, operator: 'sw', value: 'A' } },
    ])
    expect(plan({ op: 'remove', path: 'members[value eq "u1" and display pr]' }).steps[0]?.kind).toBe('removeWhere')
  })

  test('a member is named once however often it is listed', () => {
    expect(plan({ op: 'add', path: 'members', value: [{ value: 'u1' }, { value: 'u1', display: 'Ada' }] }).steps).toEqual([
      { kind: 'add', ids: ['u1'] },
    ])
  })

  test.each<[string, JsonValue, string]>([
    ['a member without value', { op: 'add', path: 'members', value: [{ display: 'Ada' }] }, '400 invalidValue'],
    ['a member that is text', { op: 'add', path: 'members', value: ['u1'] }, '400 invalidValue'],
    ['a member with a number', { op: 'add', path: 'members', value: [{ value: 1 }] }, '400 invalidValue'],
    ['a change of who a member is', { op: 'replace', path: 'members[value eq "u1"].value', value: 'u2' }, '400 mutability'],
    ['a replacement of one member', { op: 'replace', path: 'members[value eq "u1"]', value: { value: 'u2' } }, '400 mutability'],
    ['the addition of nobody in particular', { op: 'add', path: 'members[display eq "Ada"]', value: {} }, '400 noTarget'],
    ['an unknown path', { op: 'add', path: 'nobody', value: 'x' }, '400 invalidPath'],
    ['a broken filter', { op: 'remove', path: 'members[value eq u1]' }, '400 invalidFilter'],
  ])('%s is refused', (_, operation, expected) => {
    expect(refusal(() => plan(operation))).toBe(expected)
  })

  test('50,000 members in a thousand operations cost less than a second of processor', () => {
    const first = { op: 'add', path: 'members', value: Array.from({ length: 50_000 }, (_, index) => ({ value: `u${index}` })) }
    const others = Array.from({ length: 999 }, (_, index) => ({ op: 'add', path: 'members', value: [{ value: `v${index}` }] }))
    expect(processorTime(() => plan(first, ...others))).toBeLessThan(1000)
    expect(plan(first, ...others).steps).toHaveLength(1)
  })
})
