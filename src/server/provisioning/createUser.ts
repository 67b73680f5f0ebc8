import { fold } from '../../scim/fold.js'
import { assertVisibleCharacters } from '../../scim/lookAlikes.js'
import type { ScimResource } from '../../scim/resource.js'
import type { RecordedChange } from '../events/recordedChange.js'
import { uuid } from '../storage/ids.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import { countChange } from './countChange.js'
import { assertDomains } from './domains.js'
import { foldedEmails, writeEmails } from './emails.js'
import { memberDeleteEvent, memberEvent } from './memberEvents.js'
import { memberColumns, type Registered, registerMember } from './memberRow.js'
import { missingRow } from './missingRow.js'
import type { Outcome } from './outcome.js'
import { blockOf, countInBlock } from './positions.js'
import { duplicateUserName } from './refusedError.js'
import { provisionedAs } from './shownFields.js'
import type { Transaction } from './transaction.js'
import { userColumns } from './userColumns.js'

const noEmails: ReadonlySet<string> = new Set()

/** Writes a new User and makes it a member of the organization; active unless it says otherwise. @see RFC 7644 §3.3 */
export async function createUser(transaction: Transaction, resource: ScimResource): Promise<Outcome<UserRow>> {
  const { writer, connection, at } = transaction
  const { connection_id, organization_id } = connection
  const columns = userColumns(resource, true)
  assertVisibleCharacters(columns.row.user_name, 'userName')
  const member = memberColumns(columns.parsed, columns.row, at)
  const user_name_folded = fold(columns.row.user_name)
  const [organization, namesake] = await Promise.all([
    writer.get('organizations', [organization_id]),
    writer.find('users', 'by_user_name', [connection_id, user_name_folded]),
  ])
  assertDomains(organization ?? missingRow('organization'), { user_name: columns.row.user_name, email_address: member.email_address })
  if (namesake) throw duplicateUserName()

  const user_id = uuid()
  const stats = await countChange(transaction, { users: 1, active_users: columns.row.active, user_position: 1 })
  // Positions are never reused, so if there are as many positions as Users, nobody has ever left.
  const mayReturn = stats.user_position > stats.users
  const registered = await registerMember(
    transaction,
    // Somebody soft-deleted before the first cycle arrives under a tombstone.
    { user_id, name: provisionedAs(columns.row, null), ...columns.row },
    member,
    mayReturn,
  )
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
  const change: RecordedChange = {
    activity: { ...describe(registered, row.user_name), member_id: row.member_id, subject: registered.member.name },
    event,
    settles: row.user_name,
  }
  const changes = registered.hasLostAccess ? [change, deactivation(registered.member)] : [change]
  return { row, batches: [{ changes, stats }] }
}

/** Posted as inactive although they were active: for admins and for the host, their access ends here. */
function deactivation({ member_id, name }: MemberRow): RecordedChange {
  return { activity: { kind: 'member.deactivate', member_id, subject: name }, event: memberDeleteEvent(member_id) }
}

/** Somebody who was a member before is linked; if the userName is new, the activity shows the last one. */
function describe({ before, member }: Registered, userName: string): Pick<NonNullable<RecordedChange['activity']>, 'kind' | 'changes'> {
  if (!before) return { kind: 'member.create' }
  const { provisioned_as } = before
  const isRenamed = provisioned_as !== null && provisioned_as !== member.provisioned_as
  return { kind: 'member.link', changes: isRenamed ? [{ attribute: 'userName', before: provisioned_as, after: userName }] : [] }
}
