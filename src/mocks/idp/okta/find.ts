import { oktaApps } from './apps.js'
import type { OktaAssignment, OktaGroup, OktaPerson, OktaPush, OktaState } from './state.js'

/** Finds a person by id or login. @throws RangeError when the directory has no such person */
export function findPerson(state: OktaState, idOrLogin: string): OktaPerson {
  const person = state.people.find((one) => one.id === idOrLogin || one.profile.login === idOrLogin)
  if (!person)
    throw new RangeError(`The simulated Okta has no person "${idOrLogin}". Use an id or login of its directory, or add the person first.`)
  return person
}

/** Finds a group by id or name. @throws RangeError when the directory has no such group */
export function findGroup(state: OktaState, idOrName: string): OktaGroup {
  const group = state.groups.find((one) => one.id === idOrName || one.name === idOrName)
  if (!group)
    throw new RangeError(`The simulated Okta has no group "${idOrName}". Use an id or name of its directory, or add the group first.`)
  return group
}

export const fullName = (person: OktaPerson) => `${person.profile.firstName} ${person.profile.lastName}`

export const assignmentOf = (state: OktaState, personId: string): OktaAssignment | undefined =>
  state.assignments.find((one) => one.personId === personId)

export const pushOf = (state: OktaState, groupId: string): OktaPush | undefined => state.pushes.find((one) => one.groupId === groupId)

export interface EnabledFeatures {
  createUsers: boolean
  updateUserAttributes: boolean
  deactivateUsers: boolean
  pushGroups: boolean
}

/** What the app may do: a classic app needs the supported action and the switch, a template app only the switch. */
export function enabledFeatures({ app, integration, isEnabled, toApp }: OktaState): EnabledFeatures {
  const isClassic = oktaApps[app].style === 'classic'
  const { pushNewUsers, pushProfileUpdates, pushGroups } = integration.actions
  return {
    createUsers: isEnabled && toApp.createUsers && (!isClassic || pushNewUsers),
    updateUserAttributes: isEnabled && toApp.updateUserAttributes && (!isClassic || pushProfileUpdates),
    deactivateUsers: isEnabled && toApp.deactivateUsers && (!isClassic || pushProfileUpdates),
    pushGroups: isEnabled && (!isClassic || pushGroups),
  }
}
