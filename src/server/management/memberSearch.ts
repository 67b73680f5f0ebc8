import type { CompleteMember, CompleteOrganization } from '../../contract/completeAnswers.js'
import type { MemberSort, SearchMembersBody } from '../../contract/member.js'
import { createMemberViews, memberView } from '../members/members.js'
import { compareValues, orderOf, position } from '../storage/order.js'
import { readMany, walk } from '../storage/pages.js'
import type { MemberRow, OrganizationRow } from '../storage/tables.js'
import type { IndexName, StorageReader, Value, Walk } from '../storage/types.js'
import { yieldToEventLoop } from '../storage/yieldToEventLoop.js'
import { memberNotFound } from './apiError.js'
import type { ManagementCall, OrganizationCall } from './call.js'
import type { ManagementContext } from './context.js'
import { createCursors } from './cursor.js'
import { fewMembers } from './memberFilters.js'
import { type CompiledQuery, compileMemberQuery } from './memberQuery.js'
import { findOrganization, organizationView } from './organizations.js'

const batchSize = 1000
/** The index whose order is the sort's. */
const indexes = {
  name: 'by_name',
  email_address: 'by_email',
  status: 'by_status',
  // The times of one status; `readByTime` puts those of all together.
  updated_at: 'by_status',
} as const satisfies Record<MemberSort['field'], IndexName<'members'>>

export interface MembersPage {
  members: CompleteMember[]
  results_metadata: { total: number; next_cursor: string | null }
}

/** One person with the sources of their roles. @throws ApiError 404 */
export async function getMember({ context, organization }: OrganizationCall, member_id: string): Promise<{ member: CompleteMember }> {
  const row = await context.storage.get('members', [member_id])
  if (row?.organization_id !== organization.organization_id) throw memberNotFound()
  return { member: await memberView(context.storage, row) }
}

/** Members across organizations, with those organizations beside them. @throws ApiError 404 for an unknown one */
export async function searchMembersOf(
  call: ManagementCall & { body: SearchMembersBody & { organization_ids: readonly string[] } },
): Promise<MembersPage & { organizations: Record<string, CompleteOrganization> }> {
  const { storage } = call.context
  const rows = new Map<string, OrganizationRow>()
  for (const id of call.body.organization_ids) {
    const row = await findOrganization(storage, id)
    rows.set(row.organization_id, row)
  }
  const page = await searchMembers(call.context, [...rows.keys()], call.body)
  const shown = new Set(page.members.map((member) => member.organization_id))
  const organizations: Record<string, CompleteOrganization> = {}
  for (const [id, row] of rows) if (shown.has(id)) organizations[id] = await organizationView(storage, row)
  return { ...page, organizations }
}

/** A page of members in one order over all the organizations, by keyset: later pages cost no more than the first. */
export async function searchMembers(
  { storage: reader, options }: Pick<ManagementContext, 'storage' | 'options'>,
  organization_ids: readonly string[],
  search: SearchMembersBody,
): Promise<MembersPage> {
  const sort = search.sort ?? { field: 'name', direction: 'asc' }
  const limit = search.limit || 100
  // A cursor holds the values that the index orders by, so it holds only while that orders by the same.
  const order = orderOf('members', indexes[sort.field])
  const cursors = createCursors(options.signingKey, 'members', [[...organization_ids].sort(), search.query ?? null, sort, order])
  const position = cursors.read(search.cursor)

  const found: MemberRow[] = []
  let total = position?.total ?? 0
  for (const organization_id of organization_ids) {
    const compiled = await compileMemberQuery(reader, organization_id, search.query)
    const sought = {
      reader,
      organization_id,
      compiled,
      sort,
      after: position?.after,
      limit: limit + 1,
      isCounted: position?.total === undefined,
    }
    const { candidates } = compiled
    const readMatching = sort.field === 'updated_at' ? readByTime : readInIndex
    const part = candidates && candidates.size <= fewMembers ? await readFew(sought, candidates) : await readMatching(sought)
    found.push(...part.rows)
    if (sought.isCounted) total += part.total
  }
  if (organization_ids.length > 1) found.sort(comparator(sort))
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  const view = createMemberViews(reader)
  const members: CompleteMember[] = []
  for (const row of page) members.push(await view(row))
  return { members, results_metadata: { total, next_cursor: last ? cursors.write({ after: keyOf(last, sort), total }) : null } }
}

interface Sought {
  reader: StorageReader
  organization_id: string
  /** Only members of this status. */
  status?: string
  compiled: CompiledQuery
  sort: MemberSort
  after: readonly Value[] | undefined
  /** Rows wanted; one more than the page, to know whether there is a next one. */
  limit: number
  /** False when the cursor already knows the total. */
  isCounted: boolean
}

interface Found {
  rows: MemberRow[]
  total: number
}

/** Few can match: they are read by id, checked, and sorted here. */
async function readFew({ reader, organization_id, compiled, sort, after, limit }: Sought, candidates: ReadonlySet<string>): Promise<Found> {
  const keys = [...candidates].map((id) => [id] as const)
  const matching: MemberRow[] = []
  for await (const rows of readMany(reader, 'members', keys)) {
    matching.push(...(await compiled.keep(rows.filter((row) => row.organization_id === organization_id))))
  }
  matching.sort(comparator(sort))
  const rest = after ? matching.filter((row) => compareKeys(keyOf(row, sort), after, sort) > 0) : matching
  return { rows: rest.slice(0, limit), total: matching.length }
}

/** Anybody can match: the index of the sort is walked, the storage narrows, and the query decides. */
async function readInIndex(sought: Sought): Promise<Found> {
  const { reader, compiled, isCounted, limit } = sought
  if (!isCounted || compiled.total !== null) return { rows: await readInOrder(sought), total: compiled.total ?? 0 }
  if (!compiled.isExact) return readAndCount(sought)
  const rows = await reader.list('members', { ...walkOf(sought), limit })
  // A page that is not full holds everybody there is; only after a full one is there anything left to count.
  return { rows, total: rows.length < limit ? rows.length : await reader.count('members', walkOf(sought)) }
}

/** The newest, or the oldest, of each status, put in order. */
async function readByTime(sought: Sought): Promise<Found> {
  const { compiled, sort, limit } = sought
  const found: Found = { rows: [], total: 0 }
  for await (const status of statusesOf(sought)) {
    const { rows, total } = await readInIndex({ ...sought, status })
    found.rows.push(...rows)
    found.total += total
  }
  return { rows: found.rows.sort(comparator(sort)).slice(0, limit), total: compiled.total ?? found.total }
}

/** Each status that a matching member may have; there are two or three, and each is found in one step. */
async function* statusesOf({ reader, organization_id, compiled }: Sought): AsyncGenerator<string> {
  if (compiled.where.status !== undefined) return yield compiled.where.status
  const statuses = { columns: ['status'], index: 'by_status', equals: [organization_id], limit: 1 } as const
  for (let [row] = await reader.list('members', statuses); row; ) {
    yield row.status
    const beyond = { value: row.status, inclusive: false }
    ;[row] = await reader.list('members', { ...statuses, from: beyond })
  }
}

/** Rows after the cursor until there are enough. */
async function readInOrder(sought: Sought): Promise<MemberRow[]> {
  const { limit, compiled } = sought
  const rows: MemberRow[] = []
  for await (const batch of batches(sought, compiled.isExact ? limit : Math.min(batchSize, limit * 2))) {
    rows.push(...batch)
    if (rows.length >= limit) break
  }
  return rows.slice(0, limit)
}

/** The first page of a query whose total nothing else knows: it reads to the end once, and its cursor remembers the total. */
async function readAndCount(sought: Sought): Promise<Found> {
  const rows: MemberRow[] = []
  let total = 0
  for await (const batch of batches(sought, batchSize)) {
    total += batch.length
    if (rows.length < sought.limit) rows.push(...batch.slice(0, sought.limit - rows.length))
    await yieldToEventLoop()
  }
  return { rows, total }
}

async function* batches(sought: Sought, size: number): AsyncGenerator<MemberRow[]> {
  const { reader, compiled, after } = sought
  const rest = walkOf(sought, after)
  for await (const rows of walk(reader, 'members', rest, { size })) yield compiled.isExact ? rows : await compiled.keep(rows)
}

type SortIndex = (typeof indexes)[MemberSort['field']]

function walkOf({ organization_id, status, compiled, sort }: Sought, after?: readonly Value[]): Walk<'members', SortIndex> {
  return {
    index: indexes[sort.field],
    equals: status === undefined ? [organization_id] : [organization_id, status],
    direction: sort.direction,
    // The cursor was checked against the rest of the index's columns when it was read.
    ...(after && { after: after as Walk<'members', SortIndex>['after'] }),
    ...(Object.keys(compiled.where).length > 0 && { where: compiled.where }),
    ...(compiled.contains.length > 0 && { contains: { column: 'search_text', texts: compiled.contains } }),
  }
}

function keyOf(row: MemberRow, sort: MemberSort): Value[] {
  const equals = sort.field === 'updated_at' ? [row.organization_id, row.status] : [row.organization_id]
  return position('members', { index: indexes[sort.field], equals }, row)
}

function comparator(sort: MemberSort): (a: MemberRow, b: MemberRow) => number {
  return (a, b) => compareKeys(keyOf(a, sort), keyOf(b, sort), sort)
}

function compareKeys(a: readonly Value[], b: readonly Value[], sort: MemberSort): number {
  const difference = a.map((value, at) => compareValues(value, b[at] ?? null)).find((order) => order !== 0) ?? 0
  return sort.direction === 'asc' ? difference : -difference
}
