import { beforeAll, expect, test } from 'vitest'
import type { Member, MemberQuery, MemberSort } from '../../src/contract/member.js'
import type { MemberRow } from '../../src/server/storage/tables.js'
import { createTestBackend, expectOk, type PortalSessionUnderTest } from '../support/backend.js'
import { provisionOne, storeGroupMembers, storeMembers } from '../support/crowd.js'

/** More people than are ever read at once, so that every path of the search is taken; the expected results are counted here by hand. */
const people: MemberRow[] = []
const groups = { large: new Set<string>(), small: new Set<string>() }
const groupIds = { large: '', small: '' }
let admin: PortalSessionUnderTest
let connectionId: string

beforeAll(async () => {
  const backend = await createTestBackend()
  const okta = await backend.createConnection()
  connectionId = okta.connection_id
  const { member } = await provisionOne(okta, 'zoe@elsewhere.test')
  people.push(member)
  const at = backend.clock.now().getTime()
  for (let index = 0; index < 6000; index++) {
    const name = `${['ada', 'bob', 'cyd', 'dan'][index % 4]} ${(index * 7919) % 6000}`
    const email = `p${index}@${index % 3 === 0 ? 'acme' : 'globex'}.test`
    // Hosts have members of their own, and statuses of their own.
    const isOwn = index % 7 === 0
    people.push({
      ...member,
      member_id: `member-${index}`,
      email_address: email,
      name,
      status: index % 2 === 0 ? 'active' : index % 5 === 0 ? 'deactivated' : 'invited',
      name_folded: name,
      email_folded: email,
      search_text: `${name}\n${email}`,
      connection_id: isOwn ? null : connectionId,
      user_id: isOwn ? null : `user-${index}`,
      provisioned_as: email,
      updated_at: new Date(at + (index % 100) * 1000).toISOString(),
    })
  }
  await storeMembers(backend, people.slice(1))
  for (const [name, size, step] of [
    ['large', 5000, 1],
    ['small', 300, 11],
  ] as const) {
    groupIds[name] = expectOk(await okta.post('/Groups', { displayName: name })).id
    const members = people
      .slice(1)
      .flatMap(({ user_id, member_id }, index) => (user_id && index % step === 0 ? [{ user_id, member_id }] : []))
    await storeGroupMembers(okta, groupIds[name], members.slice(0, size))
    for (const { member_id } of members.slice(0, size)) groups[name].add(member_id)
  }
  admin = await backend.openSession()
})

type Operand = NonNullable<MemberQuery['operands']>[number]
const status = (...values: string[]): Operand => ({ filter_name: 'statuses', filter_value: values })
const text = (value: string): Operand => ({ filter_name: 'member_email_fuzzy', filter_value: value })
const group = (name: keyof typeof groups): Operand => ({ filter_name: 'scim_group_id', filter_value: groupIds[name] })
const connection = (): Operand => ({ filter_name: 'scim_connection_id', filter_value: connectionId })
const standing = (...values: string[]): Operand => ({ filter_name: 'scim_standings', filter_value: values })
const ids = (...values: string[]): Operand => ({ filter_name: 'member_ids', filter_value: values })

function matches(row: MemberRow, { filter_name, filter_value }: Operand): boolean {
  switch (filter_name) {
    case 'statuses':
      return filter_value.includes(row.status)
    case 'member_email_fuzzy':
      return row.search_text.includes(String(filter_value))
    case 'scim_group_id':
      return groups[filter_value === groupIds.large ? 'large' : 'small'].has(row.member_id)
    case 'scim_connection_id':
      return row.connection_id === filter_value
    case 'scim_standings':
      return filter_value.includes(row.connection_id === connectionId ? 'managed' : row.status === 'deactivated' ? 'left' : 'not_managed')
    default:
      return filter_value.includes(row.member_id)
  }
}

const queries: [string, 'AND' | 'OR', () => Operand[]][] = [
  ['everybody', 'AND', () => []],
  ['a large group', 'AND', () => [group('large')]],
  ['a small group', 'AND', () => [group('small')]],
  ['a large group and a status', 'AND', () => [group('large'), status('active')]],
  ['a large group and a rare status', 'AND', () => [group('large'), status('deactivated')]],
  ['a large group and a text', 'AND', () => [group('large'), text('p123')]],
  ['two groups', 'AND', () => [group('large'), group('small')]],
  ['a common status', 'AND', () => [status('active')]],
  ['a rare status', 'AND', () => [status('deactivated')]],
  ['two statuses', 'AND', () => [status('active', 'invited')]],
  ['a common text', 'AND', () => [text('acme')]],
  ['a rare text', 'AND', () => [text('p5999@')]],
  ['a text and a status', 'AND', () => [text('acme'), status('active')]],
  ['two texts', 'AND', () => [text('ada'), text('acme')]],
  ['the connection and a status', 'AND', () => [connection(), status('active')]],
  ['those managed', 'AND', () => [standing('managed')]],
  ['those managed and active', 'AND', () => [standing('managed'), status('active')]],
  ['those managed, of a large group and active', 'AND', () => [standing('managed'), group('large'), status('active')]],
  ['those not managed', 'AND', () => [standing('not_managed')]],
  ['those who left', 'AND', () => [standing('left')]],
  ['those who left, and a text', 'AND', () => [standing('left'), text('acme')]],
  ['those not managed or left', 'AND', () => [standing('not_managed', 'left')]],
  ['those who left or a text', 'OR', () => [standing('left'), text('acme')]],
  ['a large group or a text', 'OR', () => [group('large'), text('acme')]],
  ['a small group or ids', 'OR', () => [group('small'), ids('member-1', 'member-2', 'member-3')]],
  ['ids and a large group', 'AND', () => [ids('member-1', 'member-0', 'member-7'), group('large')]],
]

test.each(queries)('%s: every page, the total and the order are what counting by hand gives', async (_what, operator, operands) => {
  const query = { operator, operands: operands() }
  const chosen = people.filter((row) =>
    operator === 'OR' ? query.operands.some((operand) => matches(row, operand)) : query.operands.every((operand) => matches(row, operand)),
  )
  expect(chosen.length).toBeGreaterThan(0)
  for (const sort of [
    { field: 'name', direction: 'asc' },
    { field: 'updated_at', direction: 'desc' },
  ] satisfies MemberSort[]) {
    const column = sort.field === 'name' ? 'name_folded' : 'updated_at'
    const key = (row: MemberRow) => `${row[column]}\0${row.member_id}`
    const expected = [...chosen].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((row) => row.member_id)
    if (sort.direction === 'desc') expected.reverse()
    const walked: string[] = []
    let cursor: string | null = null
    do {
      const body: object = { query, sort, limit: 700, cursor }
      const page: { members: Member[]; results_metadata: { total: number; next_cursor: string | null } } = expectOk(
        await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', body),
      ).data
      expect(page.results_metadata.total).toBe(chosen.length)
      walked.push(...page.members.map((member) => member.member_id))
      cursor = page.results_metadata.next_cursor
    } while (cursor)
    expect(walked).toEqual(expected)
  }
})
