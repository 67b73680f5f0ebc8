import { fold } from '../../scim/fold.js'
import { assertSeen } from '../../scim/lookAlikes.js'
import type { ScimResource } from '../../scim/resource.js'
import type { Change } from '../events/change.js'
import { uuid } from '../storage/ids.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import { countChange } from './countChange.js'
import { assertDomains } from './domains.js'
import { foldedEmails, writeEmails } from './emails.js'
import { memberDeleteEvent, memberEvent } from './memberEvents.js'
import { memberColumns, registerMember } from './memberRow.js'
import { missingRow } from './missingRow.js'
import { blockOf, countInBlock } from './positions.js'
import { duplicateUserName } from './refused.js'
import { userColumns } from './userColumns.js'
import type { Work } from './work.js'

const noEmails: ReadonlySet<string> = new Set()

/** Adds a User and makes it a member of the organization; active unless it says otherwise. @see RFC 7644 §3.3 */
export async function createUser(work: Work, resource: ScimResource): Promise<UserRow> {
  const { writer, connection, at } = work
  const { connection_id, organization_id } = connection
  const columns = userColumns(resource, true)
  assertSeen(columns.row.user_name, 'userName')
  const member = memberColumns(columns.parsed, columns.row, at)
  const user_name_folded = fold(columns.row.user_name)
  const [organization, namesake] = await Promise.all([
    writer.get('organizations', [organization_id]),
    writer.find('users', 'by_user_name', [connection_id, user_name_folded]),
  ])
  assertDomains(organization ?? missingRow('organization'), { user_name: columns.row.user_name, email_address: member.email_address })
  if (namesake) throw duplicateUserName()

  const user_id = uuid()
  const registered = await registerMember(work, { user_id, user_name_folded, ...columns.row }, member)
  const stats = await countChange(work, { users: 1, active_users: columns.row.active, user_position: 1 })
  const position = stats.user_position
  const block = blockOf(position)
  const row: UserRow = {
    connection_id,
    user_id,
    organization_id,
    member_id: registered.member.member_id,
    ...columns.row,
    user_name_folded,
    position,
    block,
    version: 1,
    created_at: at,
    updated_at: at,
  }
  const [event] = await Promise.all([
    memberEvent(writer, registered.member, 'CREATE', row),
    writer.insert('users', row),
    countInBlock(writer, connection_id, block, 1),
    writeEmails(writer, connection_id, user_id, noEmails, foldedEmails(columns.parsed)),
  ])
  const kind = registered.isNew ? 'member.create' : 'member.link'
  const change: Change = {
    activity: { kind, member_id: row.member_id, subject: registered.member.name },
    event,
    settles: row.user_name,
  }
  await work.record(registered.hasLostAccess ? [change, deactivation(registered.member)] : [change], stats)
  return row
}

/** Posted as not active although they were: for the admin who looks, and for whoever listens, their access ends here. */
function deactivation({ member_id, name }: MemberRow): Change {
  return { activity: { kind: 'member.deactivate', member_id, subject: name }, event: memberDeleteEvent(member_id) }
}
