import { days, hours, minutes } from './clock.js'
import type { Stage } from './mockScim.js'

export async function createConnection(stage: Stage) {
  const { connection } = await stage.call('createConnection', { body: { display_name: 'Okta production', identity_provider: 'okta' } })
  if (!connection.bearer_token) throw new Error('A new connection was answered without its bearer token.')
  return { ...connection, bearer_token: connection.bearer_token }
}

export async function connectOkta(stage: Stage): Promise<string> {
  const connection = await createConnection(stage)
  stage.clock.forward(minutes(6))
  const test = await stage.okta.setUp({ baseUrl: connection.base_url, token: connection.bearer_token })
  if (!test.isOk) throw new Error(`The simulated Okta could not connect: ${test.message}`)
  return connection.connection_id
}

/** Forty days: set-up, a pilot with three people, everyone else, groups and their roles, two leavers, and a few changes this morning. */
export async function workingConnection(stage: Stage): Promise<void> {
  const { clock, okta } = stage
  clock.startBefore(days(40))
  const connection_id = await connectOkta(stage)
  const company = okta.state.people.filter((person) => person.profile.login.endsWith('@example.com'))
  for (const person of company.slice(0, 3)) await okta.assign(person.id)
  clock.forward(days(1))
  for (const person of company.slice(3)) await okta.assign(person.id)
  clock.forward(days(1))
  for (const group of okta.state.groups) await okta.pushGroup(group.id)
  clock.forward(hours(2))
  await giveRoles(stage, connection_id)
  clock.forward(days(31))
  await okta.unassign('leo.santos@example.com')
  clock.forward(days(4))
  await okta.updateProfile('kavya.nair@example.com', { title: 'Head of finance' })
  clock.startBefore(hours(3))
  await okta.unassign('ines.moreau@example.com')
  clock.forward(hours(2))
  await okta.updateProfile('felix.brandt@example.com', { department: 'Product design' })
  clock.startBefore(minutes(4))
  await okta.updateProfile('dana.reyes@example.com', { title: 'Head of IT' })
  clock.toPresent()
}

/** Somebody narrows an assignment in Okta, and it takes many people with it. */
export async function unassignMany({ clock, okta }: Stage, count: number): Promise<void> {
  clock.startBefore(minutes(12))
  const leaving = okta.state.people.filter(({ profile }) => profile.login.endsWith('@example.com') && !keeps.has(profile.lastName))
  for (const person of leaving.slice(0, count)) {
    await okta.unassign(person.id)
    clock.forward(minutes(0.5))
  }
  clock.toPresent()
}

/** Who stays: the one other stories look for, and the two who had left before. */
const keeps = new Set(['Reyes', 'Moreau', 'Santos'])

async function giveRoles(stage: Stage, connection_id: string): Promise<void> {
  const { scim_groups } = await stage.call('getConnectionGroups', { body: {} })
  const id = (name: string) => scim_groups.find((group) => group.group_name === name)?.group_id ?? ''
  await stage.call('updateConnection', {
    params: { connection_id },
    body: {
      scim_group_implicit_role_assignments: [
        { role_id: 'stytch_admin', group_id: id('IT admins') },
        { role_id: 'editor', group_id: id('Engineering') },
        { role_id: 'editor', group_id: id('Design') },
        { role_id: 'billing_admin', group_id: id('Finance') },
      ],
    },
  })
}

export async function connectionId(stage: Stage): Promise<string> {
  return (await stage.call('getConnection')).connection.connection_id
}

export async function rotate(stage: Stage): Promise<string> {
  const { connection } = await stage.call('rotateStart', { body: { connection_id: await connectionId(stage) } })
  return connection.next_bearer_token
}
