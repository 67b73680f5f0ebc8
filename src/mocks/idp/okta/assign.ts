import { newOktaId } from './directory.js'
import type { OktaEngine } from './engine.js'
import { assignmentOf, findPerson } from './find.js'
import { subjectOf } from './jobQueue.js'
import { pushGroupsOf } from './push.js'
import type { OktaAssignment, OktaPerson, OktaProfile } from './state.js'

export function addPerson({ state, change }: OktaEngine, profile: OktaProfile): OktaPerson {
  if (state.people.some((person) => person.profile.login === profile.login)) {
    throw new RangeError(`The simulated Okta already has a person with the login "${profile.login}". Logins are unique; choose another.`)
  }
  const person = { id: newOktaId('00u'), profile: { ...profile } }
  change({ people: [...state.people, person] })
  return person
}

export async function updateProfile(engine: OktaEngine, idOrLogin: string, changes: Partial<OktaProfile>): Promise<OktaPerson> {
  const person = findPerson(engine.state, idOrLogin)
  person.profile = { ...person.profile, ...changes }
  engine.changed()
  await engine.run({ kind: 'update', personId: person.id })
  return person
}

/** Looks for an account, then links or creates it. Nothing is sent before provisioning is enabled. */
export async function assign(engine: OktaEngine, idOrLogin: string): Promise<OktaAssignment> {
  const personId = findPerson(engine.state, idOrLogin).id
  const assignment = ownAssignment(engine, personId)
  assignment.isAssigned = true
  assignment.status = 'not_provisioned'
  engine.changed()
  if (engine.state.isEnabled) await provision(engine, personId)
  return assignment
}

/** The account is deactivated, never deleted, and removed from pushed groups. */
export async function unassign(engine: OktaEngine, idOrLogin: string): Promise<OktaAssignment> {
  const personId = findPerson(engine.state, idOrLogin).id
  const assignment = ownAssignment(engine, personId)
  assignment.isAssigned = false
  engine.state.tasks = engine.state.tasks.filter((task) => subjectOf(task.job) !== personId)
  engine.changed()
  await engine.run({ kind: 'deprovision', personId })
  await pushGroupsOf(engine, personId)
  return assignment
}

export async function provision(engine: OktaEngine, personId: string): Promise<void> {
  await engine.run({ kind: 'provision', personId })
  if (assignmentOf(engine.state, personId)?.status === 'provisioned') await pushGroupsOf(engine, personId)
}

function ownAssignment({ state }: OktaEngine, personId: string): OktaAssignment {
  const known = assignmentOf(state, personId)
  if (known) return known
  const assignment: OktaAssignment = { personId, isAssigned: false, status: 'not_provisioned', scimId: null }
  state.assignments.push(assignment)
  return assignment
}
