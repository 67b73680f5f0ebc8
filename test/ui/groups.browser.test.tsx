import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim } from '../../src/exports/index.js'
import { createMockScim } from '../../src/exports/mocks.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })
afterEach(cleanup)

/** The groups of an organization whose catalogue has lost this role. */
async function groupsWithout(role_id: string) {
  const scim = createMockScim({ scenario: 'active_connection' })
  await scim.ready
  const client = createScimClient({
    baseUrl: scim.baseUrl,
    getSessionToken: scim.getSessionToken,
    fetch: async (input, init) => {
      const response = await scim.fetch(input, init)
      if (!new URL(input).pathname.endsWith('/portal')) return response
      const body = await response.json()
      body.data.roles = body.data.roles.filter((role: { role_id: string }) => role.role_id !== role_id)
      return Response.json(body, { status: response.status, headers: { 'x-request-id': 'request-1' } })
    },
  })
  render(<AdminPortalScim client={client} defaultScreen="groups" timeZone="UTC" />)
  await screen.findByRole('button', { name: 'Roles of Finance' })
  return scim
}

test('a role that is no longer in the catalogue is shown in words, kept when something else is saved, and can be taken away', async () => {
  const scim = await groupsWithout('billing_admin')
  const rolesOf = async (name: string) => {
    const { connection } = await scim.call('getConnection')
    return connection.scim_group_implicit_role_assignments.filter((each) => each.group_name === name).map((each) => each.role_id)
  }
  const toggle = async (group: string, role: RegExp) => {
    fireEvent.click(screen.getByRole('button', { name: `Roles of ${group}` }))
    const dialog = within(await screen.findByRole('dialog', { name: `Roles of ${group}` }))
    fireEvent.click(dialog.getByRole('checkbox', { name: role }))
    fireEvent.click(dialog.getByRole('button', { name: 'Done' }))
  }
  const save = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Save roles' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save roles' })).toBeNull())
  }
  expect(screen.getByText('Billing admin is no longer a role here. Kept as it is.')).toBeDefined()
  await toggle('Research', /^Editor/)
  await save()
  expect(await rolesOf('Finance')).toEqual(['billing_admin'])

  await toggle('Finance', /^Billing admin No longer a role here/)
  await save()
  expect(await rolesOf('Finance')).toEqual([])
})

test('the page asks before it is left with unsaved roles, and no longer once they are discarded', async () => {
  await groupsWithout('nothing')
  const isPageHeld = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(isPageHeld()).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Roles of Research' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('checkbox', { name: /^Editor/ }))
  await waitFor(() => expect(isPageHeld()).toBe(true))
  fireEvent.click(dialog.getByRole('button', { name: 'Done' }))
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }))
  await waitFor(() => expect(isPageHeld()).toBe(false))
})

test('a change that was saved although its answer was lost is not waiting any more', async () => {
  const scim = createMockScim({ scenario: 'active_connection' })
  await scim.ready
  let isLost = false
  const client = createScimClient({
    baseUrl: scim.baseUrl,
    getSessionToken: scim.getSessionToken,
    retry: { firstDelay: 1, longestDelay: 1 },
    fetch: async (input, init) => {
      const response = await scim.fetch(input, init)
      if (init?.method !== 'PUT' || isLost) return response
      isLost = true
      throw new TypeError('The connection was closed.')
    },
  })
  render(<AdminPortalScim client={client} defaultScreen="groups" timeZone="UTC" />)
  fireEvent.click(await screen.findByRole('button', { name: 'Roles of Research' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('checkbox', { name: /^Editor/ }))
  fireEvent.click(dialog.getByRole('button', { name: 'Done' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Save roles' }))
  await waitFor(() => expect(isLost).toBe(true))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save roles' })).toBeNull())
  expect(screen.queryByText('Changed, not saved')).toBeNull()
})
