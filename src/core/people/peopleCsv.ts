import type { Member, SearchMembersBody } from '../../contract/member.js'
import { csvRows, csvStart } from '../csv.js'
import type { PeoplePage } from './listState.js'

/** Rows per call; the server's maximum. */
const pageSize = 1_000

const columns = {
  member_id: (member) => member.member_id,
  name: (member) => member.name,
  email_address: (member) => member.email_address,
  status: (member) => member.status,
  deactivation_held_at: (member) => member.deactivation_held_at,
  scim_standing: (member) => member.scim_standing,
  external_id: (member) => member.external_id,
  user_name: (member) => member.scim_registration?.scim_attributes.user_name,
  groups: (member) => member.scim_registration?.scim_attributes.groups.map((group) => group.display).join('; '),
  roles: (member) => member.roles.map((role) => role.role_id).join('; '),
  created_at: (member) => member.created_at,
  updated_at: (member) => member.updated_at,
} as const satisfies Record<string, (member: Member) => string | null | undefined>

/** A piece of the file, and how far it is. */
export interface CsvPiece {
  text: string
  written: number
  total: number
}

/**
 * Everyone a search finds, as pieces of a file of which no more than one has to be in memory. By name, whatever the list's order: people whom
 * something happens to meanwhile would move in the order of changes, and be missed or come twice.
 */
export async function* peopleCsv(
  read: (body: SearchMembersBody) => Promise<PeoplePage>,
  search: SearchMembersBody,
): AsyncGenerator<CsvPiece> {
  const body = { ...search, limit: pageSize, sort: { field: 'name', direction: 'asc' } } as const
  let written = 0
  let cursor: string | null = null
  do {
    const { members, results_metadata }: PeoplePage = await read({ ...body, cursor })
    const start = written === 0 ? csvStart + csvRows([Object.keys(columns)]) : ''
    const rows = members.map((member) => Object.values(columns).map((cellOf) => cellOf(member) ?? ''))
    written += members.length
    yield { text: start + csvRows(rows), written, total: Math.max(results_metadata.total, written) }
    cursor = results_metadata.next_cursor ?? null
  } while (cursor !== null)
}
