import type { MemberQuery } from '../../contract/member.js'
import { fold } from '../../scim/fold.js'
import type { MemberRow } from '../storage/tables.js'
import type { Reader } from '../storage/types.js'
import { invalidField } from './apiError.js'
import { eachMembership } from './memberships.js'

/** A query made ready for one organization: what the storage can narrow by, and what decides. */
export interface CompiledQuery {
  matches(member: MemberRow): boolean
  /** Ids among which all matches are; null when it can be anybody. */
  candidates: ReadonlySet<string> | null
  where: Partial<MemberRow>
  /** Text that `search_text` holds. */
  contains: string | null
  /** `where` and `contains` alone say the same as `matches`. */
  isExact: boolean
}

interface Part {
  matches(member: MemberRow): boolean
  candidates?: ReadonlySet<string>
  where?: Partial<MemberRow>
  contains?: string
}

type Operand = MemberQuery['operands'][number]

/** Reads what a query's filters refer to. @throws ApiError 400 for a filter value of the wrong kind */
export async function compileMemberQuery(
  reader: Reader,
  organization_id: string,
  query: MemberQuery | null | undefined,
): Promise<CompiledQuery> {
  const parts: Part[] = []
  for (const [index, operand] of (query?.operands ?? []).entries()) {
    parts.push(await filters[operand.filter_name](operand, { reader, organization_id, field: `query.operands.${index}.filter_value` }))
  }
  return query?.operator === 'OR' && parts.length > 1 ? anyOf(parts) : allOf(parts)
}

interface FilterContext {
  reader: Reader
  organization_id: string
  field: string
}

type Filter = (operand: Operand, context: FilterContext) => Promise<Part>

const filters: Record<Operand['filter_name'], Filter> = {
  async member_ids(operand, context) {
    const ids = new Set(list(operand, context))
    return { matches: (member) => ids.has(member.member_id), candidates: ids }
  },
  async member_emails(operand, context) {
    const emails = new Set(list(operand, context).map(fold))
    const candidates = new Set<string>()
    for (const email of emails) {
      const equals = [context.organization_id, email]
      for (const row of await context.reader.list('members', { index: 'by_email', equals, limit: 1000 })) candidates.add(row.member_id)
    }
    return { matches: (member) => emails.has(member.email_folded), candidates }
  },
  async member_email_fuzzy(operand, context) {
    const text = fold(single(operand, context))
    if ([...text].length < 3) throw invalidField(context.field, 'it must have 3 characters or more.')
    return { matches: (member) => member.search_text.includes(text), contains: text }
  },
  async statuses(operand, context) {
    const statuses = new Set(list(operand, context))
    const [only] = statuses
    return {
      matches: (member) => statuses.has(member.status),
      ...(statuses.size === 1 && only !== undefined && { where: { status: only } }),
    }
  },
  async member_roles(operand, context) {
    const roles = new Set(list(operand, context))
    const candidates = await membersWithRoles(context, roles)
    return { matches: (member) => member.status === 'active' && candidates.has(member.member_id), candidates }
  },
  async scim_connection_id(operand, context) {
    const connection_id = single(operand, context)
    const connections = await activeConnectionIds(context.reader, context.organization_id)
    if (!connections.includes(connection_id)) return { matches: () => false, candidates: new Set() }
    return { matches: (member) => member.connection_id === connection_id, where: { connection_id } }
  },
  async scim_group_id(operand, context) {
    const candidates = await membersOfGroup(context, single(operand, context))
    return { matches: (member) => candidates.has(member.member_id), candidates }
  },
}

function allOf(parts: readonly Part[]): CompiledQuery {
  const sets = parts.flatMap((part) => (part.candidates ? [part.candidates] : []))
  const where = Object.assign({}, ...parts.map((part) => part.where)) as Partial<MemberRow>
  const contains = parts.find((part) => part.contains !== undefined)?.contains ?? null
  return {
    matches: (member) => parts.every((part) => part.matches(member)),
    candidates: sets.sort((a, b) => a.size - b.size)[0] ?? null,
    where,
    contains,
    isExact: parts.every((part) => part.where !== undefined || part.contains === contains) && isWithoutRepeats(parts),
  }
}

/** Two filters on one column cannot both be told to the storage. */
function isWithoutRepeats(parts: readonly Part[]): boolean {
  const columns = parts.flatMap((part) => Object.keys(part.where ?? {}))
  return new Set(columns).size === columns.length
}

function anyOf(parts: readonly Part[]): CompiledQuery {
  const sets = parts.flatMap((part) => (part.candidates ? [part.candidates] : []))
  return {
    matches: (member) => parts.some((part) => part.matches(member)),
    candidates: sets.length === parts.length ? new Set(sets.flatMap((set) => [...set])) : null,
    where: {},
    contains: null,
    isExact: false,
  }
}

async function membersWithRoles({ reader, organization_id }: FilterContext, roles: ReadonlySet<string>): Promise<Set<string>> {
  const members = new Set<string>()
  const connections = await activeConnectionIds(reader, organization_id)
  for (const role of roles) {
    const contains = { column: 'direct_roles' as const, text: JSON.stringify(role) }
    for (const row of await reader.list('members', { index: 'by_name', equals: [organization_id], contains, limit: 10_000 })) {
      members.add(row.member_id)
    }
    for (const connection_id of connections) {
      const assignments = await reader.list('role_assignments', { index: 'by_role', equals: [connection_id, role], limit: 20_000 })
      for (const { group_id } of assignments) await eachMembership(reader, connection_id, group_id, (row) => members.add(row.member_id))
    }
  }
  return members
}

async function membersOfGroup({ reader, organization_id }: FilterContext, group_id: string): Promise<Set<string>> {
  const members = new Set<string>()
  for (const connection_id of await activeConnectionIds(reader, organization_id))
    await eachMembership(reader, connection_id, group_id, (row) => members.add(row.member_id))
  return members
}

async function activeConnectionIds(reader: Reader, organization_id: string): Promise<string[]> {
  const rows = await reader.list('connections', { index: 'by_organization', equals: [organization_id, 'active'], limit: 100 })
  return rows.map((row) => row.connection_id)
}

function list({ filter_name, filter_value }: Operand, { field }: FilterContext): string[] {
  if (typeof filter_value === 'string') throw invalidField(field, `"${filter_name}" takes a list.`)
  return filter_value
}

function single({ filter_name, filter_value }: Operand, { field }: FilterContext): string {
  if (typeof filter_value !== 'string') throw invalidField(field, `"${filter_name}" takes one text.`)
  return filter_value
}
