import { newOktaId } from './directory.js'
import type { OktaEngine } from './engine.js'
import { enabledFeatures, findGroup, findPerson, pushOf } from './find.js'
import { subjectOf } from './jobQueue.js'
import type { OktaGroup } from './state.js'

export function addGroup({ state, change }: OktaEngine, name: string, members: readonly string[]): OktaGroup {
  const group = { id: newOktaId('00g'), name, members: members.map((member) => findPerson(state, member).id) }
  change({ groups: [...state.groups, group] })
  return group
}

/** Creates or links the group, then pushes its members. */
export async function pushGroup(engine: OktaEngine, idOrName: string): Promise<void> {
  const groupId = findGroup(engine.state, idOrName).id
  if (!enabledFeatures(engine.state).pushGroups) {
    throw new RangeError('Group push is off for this app. Save the integration with Push Groups ticked first.')
  }
  if (!pushOf(engine.state, groupId)) {
    engine.state.pushes.push({ groupId, status: 'pushing', scimId: null, pushedName: null, members: [] })
  }
  await pushAgain(engine, groupId)
}

export async function renameGroup(engine: OktaEngine, idOrName: string, name: string): Promise<void> {
  const group = findGroup(engine.state, idOrName)
  group.name = name
  engine.changed()
  await pushAgain(engine, group.id)
}

export async function setGroupMembers(engine: OktaEngine, idOrName: string, members: readonly string[]): Promise<void> {
  const group = findGroup(engine.state, idOrName)
  group.members = members.map((member) => findPerson(engine.state, member).id)
  engine.changed()
  await pushAgain(engine, group.id)
}

/** Ends the push; the group stays at the service provider unless it is to be deleted there. */
export async function unlinkGroup(engine: OktaEngine, idOrName: string, deleteInTarget: boolean): Promise<void> {
  const { state } = engine
  const groupId = findGroup(state, idOrName).id
  const scimId = pushOf(state, groupId)?.scimId
  state.tasks = state.tasks.filter((task) => subjectOf(task.job) !== groupId)
  engine.change({ pushes: state.pushes.filter((push) => push.groupId !== groupId) })
  if (deleteInTarget && scimId) await engine.run({ kind: 'unlink_group', groupId, scimId })
}

/** Sends a pushed group as it is now. */
export async function pushAgain(engine: OktaEngine, groupId: string): Promise<void> {
  if (pushOf(engine.state, groupId)) await engine.run({ kind: 'push_group', groupId })
}

export async function pushGroupsOf(engine: OktaEngine, personId: string): Promise<void> {
  for (const { groupId } of [...engine.state.pushes]) {
    if (findGroup(engine.state, groupId).members.includes(personId)) await pushAgain(engine, groupId)
  }
}
