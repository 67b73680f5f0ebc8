import * as z from 'zod/mini'
import { fold } from '../../scim/fold.js'
import { cachedRead } from '../access/cached.js'
import type { MemberRow } from '../storage/tables.js'
import type { Storage, StorageReader } from '../storage/types.js'
import { ApiError, memberNotFound } from './apiError.js'

/** The member a session was made for, or who made a set-up link: the session or link ends when their access to the organization does. */
export const sessionHolderSchema = z.object({
  member_id: z.string(),
  /** The organization's sequence at that time. Whoever leaves after it and comes back needs a new session. */
  sequence: z.int(),
})

export type SessionHolder = z.infer<typeof sessionHolderSchema>

const memberIdForm = /^member-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether an id has the form that we give to members; any other is the host's own and means nothing here. */
export function isMemberId(id: string): boolean {
  return memberIdForm.test(id)
}

/**
 * The member that an id or an e-mail address stands for; nobody for an id of the host's own, and for an address that no active member has,
 * or several.
 * @throws ApiError 404 for an id of our form that nobody in the organization has, 403 for somebody who has left
 */
export async function findSessionHolder(
  reader: StorageReader,
  organization_id: string,
  named: { member_id?: string | undefined; email_address?: string | undefined },
): Promise<{ holder: SessionHolder | null; member: MemberRow | undefined }> {
  const sequence = (await reader.get('organizations', [organization_id]))?.sequence ?? 0
  if (named.member_id !== undefined && isMemberId(named.member_id)) {
    const member = await reader.get('members', [named.member_id])
    if (member?.organization_id !== organization_id) throw memberNotFound()
    if (member.status !== 'active') throw hasLeft('member_id')
    return { holder: { member_id: member.member_id, sequence }, member }
  }
  if (named.email_address === undefined) return { holder: null, member: undefined }
  const withAddress = { index: 'by_email', equals: [organization_id, fold(named.email_address.trim())], limit: 2 } as const
  const [only, another] = await reader.list('members', { ...withAddress, where: { status: 'active' } })
  if (!only && (await reader.list('members', withAddress)).length > 0) throw hasLeft('email_address')
  // An address is an attribute that several people may share: only when one person has it do we know whose access it stands for.
  return { holder: only && !another ? { member_id: only.member_id, sequence } : null, member: undefined }
}

/** Whether the holder still has access, according to the organization's members. */
export async function hasAccess(reader: StorageReader, organization_id: string, { member_id, sequence }: SessionHolder): Promise<boolean> {
  const member = await reader.get('members', [member_id])
  const isActive = member?.organization_id === organization_id && member.status === 'active'
  return isActive && !(await hasLeftSince(reader, organization_id, member_id, sequence))
}

/** Like `hasAccess` on the storage, cached until a member changes. */
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

/** Activity is written with the change itself and kept for thirty days; no session and no set-up link lives longer. */
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
