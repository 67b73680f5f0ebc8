import { ScimError } from '../../scim/error.js'
import { isSameJson, type ScimResource, withKey } from '../../scim/resource.js'
import { createDropNotes, type DropNotes, type Dropped } from '../provisioning/dropped.js'
import type { FoundUser } from '../provisioning/findUser.js'
import { planUserChange, type UserPlan } from '../provisioning/planUserChange.js'
import { RefusedError } from '../provisioning/refusedError.js'
import type { Transaction } from '../provisioning/transaction.js'

/** What a PUT or PATCH makes of a User. Both functions are pure, except that they note what was dropped. */
export interface UserEdit {
  /** The User as requested. @throws ScimError when any part of the request is refused */
  asRequested(current: ScimResource, notes: DropNotes): ScimResource
  /** When the request deactivates: the User with as much of the request as can be applied; otherwise undefined. */
  asDeactivated(current: ScimResource, notes: DropNotes): ScimResource | undefined
}

export interface Decision {
  /** Null when nothing differs. */
  plan: UserPlan | null
  dropped: readonly Dropped[]
}

/** Attributes that stay as they are because the rest of the stored User refuses them, each with its refusal. */
type Held = ReadonlyMap<string, ScimError>

/** In `Held`: every attribute but `active`. */
const everything = '*'

/**
 * Applies an edit and decides how much of it is done. A request that deactivates is not refused for anything else it holds: that is left
 * out and noted, and the person's access ends.
 */
export async function decideUserEdit(transaction: Transaction, user: FoundUser, edit: UserEdit): Promise<Decision> {
  let held: Held = new Map()
  for (;;) {
    const notes = createDropNotes()
    const asked = applyEdit(edit, user.resource, notes, held)
    try {
      return { plan: await planUserChange(transaction, user, asked), dropped: notes.dropped }
    } catch (error) {
      if (!isAboutValues(error) || held.has(everything)) throw error
      held = holding(held, error)
    }
  }
}

/** @throws ScimError the refusal, when the request deactivates nobody */
function applyEdit(edit: UserEdit, current: ScimResource, notes: DropNotes, held: Held): ScimResource {
  const [refusal] = held.values()
  if (refusal) return holdBack(asDeactivated(edit, current, notes, refusal), current, notes, held)
  try {
    return edit.asRequested(current, notes)
  } catch (error) {
    if (!isAboutValues(error)) throw error
    return asDeactivated(edit, current, notes, error)
  }
}

function asDeactivated(edit: UserEdit, current: ScimResource, notes: DropNotes, refusal: ScimError): ScimResource {
  const next = edit.asDeactivated(current, notes)
  if (!next) throw refusal
  return next
}

function holding(held: Held, refusal: ScimError): Held {
  const name = refusal instanceof RefusedError ? refusal.attribute : undefined
  return new Map(held).set(name === undefined || held.has(name) ? everything : name, refusal)
}

function holdBack(asked: ScimResource, current: ScimResource, notes: DropNotes, held: Held): ScimResource {
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

/** The values in the request are refused, not the caller, the moment or the resource. */
function isAboutValues(error: unknown): error is ScimError {
  return error instanceof ScimError && (error.status === 400 || error.status === 409)
}
