import { ScimError } from '../../scim/error.js'
import { isSameJson, type ScimResource, withKey } from '../../scim/resource.js'
import { type ChangedUser, changeUser } from '../provisioning/changeUser.js'
import { createDropNotes, type DropNotes, recordDropped } from '../provisioning/dropped.js'
import { RefusedError } from '../provisioning/refused.js'
import { type Call, change } from './call.js'

/** What a PUT or PATCH makes of a User. */
export interface UserEdit {
  /** All of it. @throws ScimError when any of it is refused */
  whole(current: ScimResource, notes: DropNotes): ScimResource
  /** What can be done of it when it deactivates; else undefined. */
  deactivating(current: ScimResource, notes: DropNotes): ScimResource | undefined
}

/** Attributes that stay as they are, with why: what else is stored refuses them. */
type Held = Map<string, ScimError>
/** Stands for every attribute but `active`. */
const everything = '*'

/**
 * Changes a User as a request asks. A request that deactivates is not refused for anything else it holds: that is left out and told in
 * activity, and the person's access ends.
 */
export async function editUser(call: Call, id: string, edit: UserEdit): Promise<ChangedUser> {
  const held: Held = new Map()
  for (;;) {
    try {
      return await run(call, id, (current, notes) => make(edit, current, notes, held))
    } catch (error) {
      // Only then is there anything left to leave out: a second look at an attribute that is held changes nothing.
      if (!isAboutValues(error) || held.has(everything) || [...held.values()].includes(error)) throw error
      const name = error instanceof RefusedError ? error.attribute : undefined
      held.set(name === undefined || held.has(name) ? everything : name, error)
    }
  }
}

function run(call: Call, id: string, makeUser: (current: ScimResource, notes: DropNotes) => ScimResource): Promise<ChangedUser> {
  return change(call, 200, async (work) => {
    const notes = createDropNotes()
    const changed = await changeUser(
      work,
      id,
      call.header('if-match'),
      (current, row) => {
        call.known.userName = row.user_name
        call.known.memberId = row.member_id
        return makeUser(current, notes)
      },
      notes.dropped,
    )
    await recordDropped(work, notes.dropped, { member_id: changed.row.member_id })
    return changed
  })
}

function make(edit: UserEdit, current: ScimResource, notes: DropNotes, held: Held): ScimResource {
  if (held.size > 0) return holdBack(edit, current, notes, held)
  try {
    return edit.whole(current, notes)
  } catch (error) {
    const partly = isAboutValues(error) ? edit.deactivating(current, notes) : undefined
    if (partly === undefined) throw error
    return partly
  }
}

function holdBack(edit: UserEdit, current: ScimResource, notes: DropNotes, held: Held): ScimResource {
  const all = held.get(everything)
  let next = edit.deactivating(current, notes)
  if (next === undefined) throw [...held.values()].at(-1)
  for (const name of all ? Object.keys(next) : held.keys()) {
    const refusal = held.get(name) ?? all
    if (name === 'active' || name === 'schemas' || !refusal || isSameJson(next[name], current[name])) continue
    notes.noteRefused(name, refusal)
    next = withKey(next, name, current[name])
  }
  return all ? { ...current, active: false } : next
}

/** What the request holds is refused; not who asks, when, or of whom. */
function isAboutValues(error: unknown): error is ScimError {
  return error instanceof ScimError && (error.status === 400 || error.status === 409)
}
