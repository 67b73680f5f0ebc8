import { type MemberQuery, type MemberStanding, memberStandings } from '../../contract/member.js'
import { isSearchable } from '../../contract/searchText.js'
import { fold } from '../../scim/fold.js'
import { directRoleIds, roleCatalogue } from '../members/roles.js'
import { searchWords } from '../members/searchText.js'
import { standingOf } from '../members/standing.js'
import { walk } from '../storage/pages.js'
import type { MemberRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { yieldToEventLoop } from '../storage/yieldToEventLoop.js'
import { invalidField } from './apiError.js'
import { eachMembership } from './memberships.js'
import { maxAssignments } from './roleAssignments.js'

export type Operand = NonNullable<MemberQuery['operands']>[number]

/** Up to this many people are read by id; more are found by walking an index. */
export const fewMembers = 2000

/** One filter of a query: who matches, and what makes finding them cheaper. */
export interface MemberFilterPart {
  /** Decides from a row alone; a filter that needs more returns true here and decides in `keep`. */
  matches(member: MemberRow): boolean
  /** A set of ids that includes all matches. */
  candidates?: ReadonlySet<string>
  /** Decides about many rows at once by reading other rows. */
  keep?(members: readonly MemberRow[]): Promise<MemberRow[]>
  /** Columns by which the storage can narrow the search. */
  where?: Partial<MemberRow>
  /** More rows than those that match are in `where`. */
  isSuperset?: true
  /** Texts that `search_text` holds, all of them. */
  contains?: readonly string[]
  /** How many match, when that is known without reading them. */
  total?: number
}

interface FilterContext {
  reader: StorageReader
  organization_id: string
  /** The field to name when the value is wrong. */
  field: string
  /** Whether the filter must decide from a row alone, because other filters may match instead. */
  isAlternative: boolean
}

type Filter = (operand: Operand, context: FilterContext) => Promise<MemberFilterPart>

export const memberFilterParts: Record<Operand['filter_name'], Filter> = {
  async member_ids(operand, context) {
    const ids = new Set(list(operand, context))
    return { matches: (member) => ids.has(member.member_id), candidates: ids }
  },
  async member_emails(operand, context) {
    const emails = new Set(list(operand, context).map(fold))
    const candidates = new Set<string>()
    for (const email of emails) {
      const equals = [context.organization_id, email] as const
      for (const row of await context.reader.list('members', { index: 'by_email', equals, limit: 1000 })) candidates.add(row.member_id)
    }
    return { matches: (member) => emails.has(member.email_folded), candidates }
  },
  async member_email_fuzzy(operand, context) {
    const text = single(operand, context)
    const words = searchWords(text)
    if (words.length === 0 || !isSearchable(text)) {
      throw invalidField(context.field, 'it must have 2 characters or more, or one Chinese, Japanese or Korean letter.')
    }
    return { matches: (member) => words.every((word) => member.search_text.includes(word)), contains: words }
  },
  async statuses(operand, context) {
    const statuses = new Set(list(operand, context))
    const matches = (member: MemberRow) => statuses.has(member.status)
    const [only] = statuses
    if (statuses.size !== 1 || only === undefined) return { matches }
    const scan = { index: 'by_status', equals: [context.organization_id, only] } as const
    const total = await context.reader.count('members', scan)
    if (total > fewMembers) return { matches, where: { status: only }, total }
    const rows = await context.reader.list('members', { ...scan, limit: fewMembers })
    return { matches, candidates: new Set(rows.map((row) => row.member_id)), total }
  },
  async member_roles(operand, context) {
    const roles = new Set(list(operand, context))
    const candidates = await membersWithRoles(context, roles)
    return { matches: (member) => member.status === 'active' && candidates.has(member.member_id), candidates }
  },
  async scim_connection_id(operand, context) {
    const connection_id = single(operand, context)
    const connections = await activeConnectionIds(context)
    if (!connections.includes(connection_id)) return nobody
    return { matches: (member) => member.connection_id === connection_id, where: { connection_id } }
  },
  scim_standings: (operand, context) => ofStandings(new Set(list(operand, context)), context),
  scim_group_id: (operand, context) => ofGroup(single(operand, context), context),
}

const nobody: MemberFilterPart = { matches: () => false, candidates: new Set(), total: 0 }

async function ofStandings(standings: ReadonlySet<string>, context: FilterContext): Promise<MemberFilterPart> {
  for (const each of standings) {
    if (!isStanding(each)) throw invalidField(context.field, `"${each}" is none of ${memberStandings.join(', ')}.`)
  }
  const active = await connectionIds(context, 'active')
  const matches = ({ status, connection_id }: MemberRow) =>
    standings.has(standingOf({ status }, connection_id !== null && active.includes(connection_id)))
  const [only, another] = standings
  if (only === undefined) return nobody
  if (another !== undefined) return { matches }
  if (only === 'managed') {
    const [connection_id, second] = active
    if (connection_id === undefined) return nobody
    return second === undefined ? { matches, where: { connection_id } } : { matches }
  }
  // The people of a connection that is being deleted are no longer managed, and still carry its id for a while.
  const isLetGo = (await connectionIds(context, 'deleting')).length === 0
  if (only === 'left')
    return { matches, where: { status: 'deactivated', ...(isLetGo && { connection_id: null }) }, ...(!isLetGo && superset) }
  return isLetGo ? { matches, where: { connection_id: null }, ...superset } : { matches }
}

const superset = { isSuperset: true } as const

async function ofGroup(group_id: string, context: FilterContext): Promise<MemberFilterPart> {
  const { reader, isAlternative } = context
  for (const connection_id of await activeConnectionIds(context)) {
    const group = await reader.get('groups', [connection_id, group_id])
    if (!group) continue
    if (isAlternative || group.members <= fewMembers) {
      const candidates = new Set<string>()
      await eachMembership(reader, connection_id, group_id, (row) => candidates.add(row.member_id))
      return { matches: (member) => candidates.has(member.member_id), candidates, total: candidates.size }
    }
    return {
      matches: (member) => member.connection_id === connection_id,
      total: group.members,
      // In a large group only the rows at hand are looked up, instead of reading the whole group.
      async keep(members) {
        const users = members.flatMap(({ user_id }) => (user_id === null ? [] : [user_id]))
        const rows = await reader.getMany(
          'group_members',
          users.map((user_id) => [connection_id, group_id, user_id]),
        )
        const inGroup = new Set(rows.map((row) => row.member_id))
        return members.filter((member) => inGroup.has(member.member_id))
      },
    }
  }
  return nobody
}

async function membersWithRoles(context: FilterContext, named: ReadonlySet<string>): Promise<Set<string>> {
  const { reader, organization_id } = context
  const members = new Set<string>()
  const given = new Set<string>()
  for (const connection_id of await activeConnectionIds(context)) {
    const assignments = await reader.list('role_assignments', { index: 'key', equals: [connection_id], limit: maxAssignments })
    for (const { role_id } of assignments) given.add(role_id)
    const groups = new Set(assignments.flatMap(({ role_id, group_id }) => (named.has(role_id) ? [group_id] : [])))
    for (const group_id of groups) await eachMembership(reader, connection_id, group_id, (row) => members.add(row.member_id))
  }
  const organization = await reader.get('organizations', [organization_id])
  const known = new Set(organization ? roleCatalogue(organization).map((role) => role.role_id) : [])
  // Nobody has a role that is neither in the catalogue nor assigned to a group; looking for it would read everybody for nothing.
  const roles = new Set([...named].filter((role) => known.has(role) || given.has(role)))
  if (roles.size > 0) {
    await eachMember(context, (row) => {
      if (directRoleIds(row).some((role) => roles.has(role))) members.add(row.member_id)
    })
  }
  return members
}

/** Visits everyone in the organization. */
async function eachMember({ reader, organization_id }: FilterContext, visit: (row: MemberRow) => void): Promise<void> {
  const everyone = { index: 'by_name', equals: [organization_id] } as const
  for await (const rows of walk(reader, 'members', everyone, { between: yieldToEventLoop })) rows.forEach(visit)
}

const activeConnectionIds = (context: FilterContext) => connectionIds(context, 'active')

async function connectionIds({ reader, organization_id }: FilterContext, status: 'active' | 'deleting'): Promise<string[]> {
  const rows = await reader.list('connections', { index: 'by_organization', equals: [organization_id, status], limit: 100 })
  return rows.map((row) => row.connection_id)
}

function isStanding(text: string): text is MemberStanding {
  return memberStandings.some((standing) => standing === text)
}

function list({ filter_name, filter_value }: Operand, { field }: FilterContext): string[] {
  if (typeof filter_value === 'string') throw invalidField(field, `"${filter_name}" takes a list.`)
  return filter_value
}

function single({ filter_name, filter_value }: Operand, { field }: FilterContext): string {
  if (typeof filter_value !== 'string') throw invalidField(field, `"${filter_name}" takes one string.`)
  return filter_value
}
