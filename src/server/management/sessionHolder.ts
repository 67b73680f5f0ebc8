import * as z from 'zod/mini'
import { fold } from '../../scim/fold.js'
import { cachedRead } from '../access/cached.js'
import type { MemberRow } from '../storage/tables.js'
import type { Storage, StorageReader } from '../storage/types.js'
import { ApiError, memberNotFound } from './apiError.js'

const since = {
  /** The organization's sequence at that time. Whoever left after it and came back needs a new session. */
  sequence: z.int(),
}

/**
 * Whom a session was made for, or who made a set-up link: it ends when their access to the organization does. That is one member, or,
 * where it was not known whose an address is, everybody who has the folded address, now or later.
 */
export const sessionHolderSchema = z.union([
  z.object({ member_id: z.string(), ...since }),
  z.object({ email_address: z.string(), ...since }),
])

export type SessionHolder = z.infer<typeof sessionHolderSchema>

/** Surrounded by anything other than letters and digits it would be taken for a host's own id, which would bind the session to nobody. */
const memberIdForm = /^\W*member-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\W*$/i

/**
 * An id in the form of our member ids, without surrounding blanks; null for anything else, which is the host's own id and says nothing
 * here.
 */
export function memberIdIn(id: string | null | undefined): string | null {
  return id != null && memberIdForm.test(id) ? id.trim() : null
}

/**
 * Whom an id or an e-mail address means; nobody for a host's own id without an address.
 * @throws ApiError 404 for an id of ours that nobody in the organization has, 403 for somebody who has left
 */
export async function findSessionHolder(
  reader: StorageReader,
  organization_id: string,
  named: { member_id?: string | undefined; email_address?: string | undefined },
): Promise<{ holder: SessionHolder | null; member: MemberRow | undefined }> {
  const sequence = (await reader.get('organizations', [organization_id]))?.sequence ?? 0
  const member_id = memberIdIn(named.member_id)
  if (member_id !== null) {
    const member = await reader.get('members', [member_id])
    if (member?.organization_id !== organization_id) throw memberNotFound()
    if (member.status !== 'active') throw hasLeft('member_id')
    return { holder: { member_id: member.member_id, sequence }, member }
  }
  const email_address = fold(named.email_address ?? '')
  if (email_address === '') return { holder: null, member: undefined }
  const withAddress = { index: 'by_email', equals: [organization_id, email_address], limit: 2 } as const
  const [only, another] = await reader.list('members', { ...withAddress, where: { status: 'active' } })
  if (!only && (await reader.list('members', withAddress)).length > 0) throw hasLeft('email_address')
  // An address is an attribute that several people may share: only when exactly one has it is it known whose access it stands for.
  return { holder: { ...(only && !another ? { member_id: only.member_id } : { email_address }), sequence }, member: undefined }
}

/** Whether the holder still has access, as far as the organization's members can tell. */
export async function hasAccess(reader: StorageReader, organization_id: string, holder: SessionHolder): Promise<boolean> {
  if ('email_address' in holder) return hasAddressAccess(reader, organization_id, holder)
  const { member_id, sequence } = holder
  const member = await reader.get('members', [member_id])
  const isActive = member?.organization_id === organization_id && member.status === 'active'
  return isActive && !(await hasLeftSince(reader, organization_id, member_id, sequence))
}

/** As long as nobody in the organization has the address and nobody was erased, or one of those who have it has been active all the time. */
async function hasAddressAccess(
  reader: StorageReader,
  organization_id: string,
  { email_address, sequence }: Extract<SessionHolder, { email_address: string }>,
): Promise<boolean> {
  const withAddress = { index: 'by_email', equals: [organization_id, email_address] } as const
  const active = await reader.list('members', { ...withAddress, columns: ['member_id'], where: { status: 'active' }, limit: 100 })
  for (const { member_id } of active) if (!(await hasLeftSince(reader, organization_id, member_id, sequence))) return true
  if (await reader.find('members', 'by_email', withAddress.equals)) return false
  return !(await wasAnybodyErasedSince(reader, organization_id, sequence))
}

/** Whose address it was is not known any more, so nobody whom an erasure may have concerned keeps a session. */
async function wasAnybodyErasedSince(reader: StorageReader, organization_id: string, sequence: number): Promise<boolean> {
  const [erased] = await reader.list('activity', {
    columns: ['sequence'],
    index: 'by_kind',
    equals: [organization_id, 'member.delete'],
    from: { value: sequence, inclusive: false },
    where: { member_id: null },
    limit: 1,
  })
  return erased !== undefined
}

/** Like `hasAccess` on the storage, but asked only once as long as no member changes. */
export function createAccessCheck(storage: Storage): (organization_id: string, holder: SessionHolder) => Promise<boolean> {
  const cached = cachedRead(
    () => storage.changes('members'),
    async (question) => {
      // Written below.
      const [organization_id, whose] = JSON.parse(question) as [string, SessionHolder]
      return { hasAccess: await hasAccess(storage, organization_id, whose) }
    },
  )
  return async (organization_id, whose) => (await cached(JSON.stringify([organization_id, whose])))?.hasAccess === true
}

/** Activity is written with the change itself and kept for thirty days at least; no session or set-up link lives longer. */
async function hasLeftSince(reader: StorageReader, organization_id: string, member_id: string, sequence: number): Promise<boolean> {
  for (const kind of ['member.deactivate', 'member.delete']) {
    const [left] = await reader.list('activity', {
      columns: ['sequence'],
      index: 'by_member',
      equals: [organization_id, member_id],
      from: { value: sequence, inclusive: false },
      where: { kind },
      limit: 1,
    })
    if (left) return true
  }
  return false
}

function hasLeft(field: string): ApiError {
  return new ApiError(
    'unauthorized_action',
    'This member is deactivated, so no session is made for them. Sign them out; the identity provider can reactivate them.',
    { field, reason: 'the member is deactivated.' },
  )
}
