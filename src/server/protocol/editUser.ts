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

/** How far the request has got. */
interface Attempt {
  /** Attributes that stay as they are, with why: what else is stored refuses them. */
  readonly held: Map<string, ScimError>
  /** False once it is known that the request deactivates nobody: then it is refused whole. */
  deactivates: boolean
}

/** Stands for every attribute but `active`. */
const everything = '*'

/**
 * Changes a User as a request asks. A request that deactivates is not refused for anything else it holds: that is left out and told in
 * activity, and the person's access ends.
 */
export async function editUser(call: Call, id: string, edit: UserEdit): Promise<ChangedUser> {
  const attempt: Attempt = { held: new Map(), deactivates: true }
  const { held } = attempt
  for (;;) {
    try {
      return await run(call, id, (current, notes) => make(edit, current, notes, attempt))
    } catch (error) {
      if (!isAboutValues(error) || !attempt.deactivates || held.has(everything)) throw error
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

function make(edit: UserEdit, current: ScimResource, notes: DropNotes, attempt: Attempt): ScimResource {
  const [refusal] = attempt.held.values()
  if (refusal) return holdBack(deactivated(edit, current, notes, attempt, refusal), current, notes, attempt)
  try {
    return edit.whole(current, notes)
  } catch (error) {
    if (!isAboutValues(error)) throw error
    return deactivated(edit, current, notes, attempt, error)
  }
}

function deactivated(edit: UserEdit, current: ScimResource, notes: DropNotes, attempt: Attempt, refusal: ScimError): ScimResource {
  const next = edit.deactivating(current, notes)
  if (next) return next
  attempt.deactivates = false
  throw refusal
}

function holdBack(asked: ScimResource, current: ScimResource, notes: DropNotes, { held }: Attempt): ScimResource {
  const all = held.get(everything)
  let next = asked
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
