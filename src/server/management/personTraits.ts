import type { Activity } from '../../contract/activity.js'
import { fold } from '../../scim/fold.js'
import { isJsonObject, type JsonValue } from '../../scim/resource.js'
import type { MemberRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

/** By what one person can be recognized in what was recorded. */
export interface PersonTraits {
  member_id: string
  /** Names, addresses, userNames and identifiers, folded; the ones they had before, too. */
  texts: string[]
}

/** Shorter ones are parts of too many other words to be looked for inside a text. */
const shortestInside = 6
/** Attributes of a change whose values say who somebody is. */
const identifying = /^(userName|externalId|displayName|nickName|name(\..*)?|emails.*|phoneNumbers.*)$/i
const rememberedRows = 1000

/** Collects what identifies a member from the member, the User, and what is recorded of both. */
export async function traitsOf(reader: StorageReader, member: MemberRow): Promise<PersonTraits> {
  const { member_id, organization_id, connection_id, user_id } = member
  const texts = new Set<string>()
  const add = (text: string | null | undefined) => {
    const folded = fold(text ?? '')
    if (folded !== '') texts.add(folded)
  }
  for (const text of [member.name, member.email_address, member.external_id, member.provisioned_as, user_id]) add(text)
  const user = connection_id !== null && user_id !== null ? await reader.get('users', [connection_id, user_id]) : undefined
  if (user) {
    add(user.user_name)
    for (const text of identifiersIn(JSON.parse(user.resource) as JsonValue)) add(text)
  }
  const timeline = { index: 'by_member', equals: [organization_id, member_id], limit: rememberedRows } as const
  for (const { body, kind } of await reader.list('activity', timeline)) {
    const activity = JSON.parse(body) as Activity
    if (kind.startsWith('member.')) add(activity.subject)
    for (const change of activity.changes) {
      if (!identifying.test(change.attribute)) continue
      add(change.before)
      add(change.after)
    }
  }
  return { member_id, texts: [...texts] }
}

/** Whether a text is one of a person's, or holds one that is long enough to be theirs alone. */
export function isAbout({ member_id, texts }: PersonTraits, text: string): boolean {
  if (text.includes(member_id)) return true
  const folded = fold(text)
  return texts.some((own) => folded === own || (own.length >= shortestInside && folded.includes(own)))
}

function identifiersIn(resource: JsonValue): string[] {
  if (!isJsonObject(resource)) return []
  const { userName, externalId, displayName, name, emails, phoneNumbers } = resource
  const full = isJsonObject(name) ? [name.formatted, `${name.givenName ?? ''} ${name.familyName ?? ''}`.trim()] : []
  const values = [emails, phoneNumbers].flatMap((list) =>
    Array.isArray(list) ? list.map((item) => (isJsonObject(item) ? item.value : null)) : [],
  )
  return [userName, externalId, displayName, ...full, ...values].filter((value) => typeof value === 'string')
}
