import { expect, waitFor, within } from 'storybook/test'
import type { ScimMockHandlers } from '../../src/exports/mocks.js'
import type { FakeClipboard } from './clipboard.js'
import { type Canvas, seesPerson, type User } from './see.js'

/** Somebody in front of the portal, with Okta in another window. */
export interface Visit {
  /** The portal's element, wherever it is on the page. */
  portal: Canvas
  user: User
  scim: ScimMockHandlers
  clipboard: FakeClipboard
}

/** An admin's main job: connect Okta, assign people, remove somebody. */
export async function connectOkta(visit: Visit): Promise<void> {
  const token = await createsConnection(visit)
  await connectsOkta(visit, token)
  await assignsThree(visit)
  await unassignsOne(visit)
}

async function createsConnection({ portal, user, clipboard }: Visit): Promise<string> {
  await user.click(await portal.findByRole('button', { name: 'Set up directory sync' }))
  await user.click(await portal.findByRole('radio', { name: /Okta/ }))
  await user.click(portal.getByRole('button', { name: 'Create connection' }))
  const dialog = await portal.findByRole('dialog', { name: /Save the token/ })
  await user.click(within(dialog).getByRole('button', { name: 'Copy Bearer token' }))
  await expect(await within(dialog).findByText('Copied')).toBeVisible()
  const token = clipboard.text
  await expect(token).toMatch(/^scim_[\w-]{60,}$/)
  await expect(dialog).not.toHaveTextContent(token)
  await user.click(within(dialog).getByRole('button', { name: 'Continue to the guide' }))
  return token
}

/** Copies each value by its button and pastes it into the field of the same label. */
async function connectsOkta({ portal, user, scim: { okta }, clipboard }: Visit, token: string): Promise<void> {
  const values = within(await portal.findByRole('region', { name: 'Values for Okta' }))
  const copy = async (label: string) => {
    await user.click(values.getByRole('button', { name: `Copy ${label}` }))
    await values.findByRole('button', { name: `Copied ${label}` })
    return clipboard.text
  }
  const { integration } = okta.state
  const settings = {
    ...integration,
    baseUrl: await copy('SCIM connector base URL'),
    uniqueIdentifier: await copy('Unique identifier field for users'),
    token: await copy('Authorization'),
    actions: { ...integration.actions, pushNewUsers: true, pushProfileUpdates: true, pushGroups: true },
  }
  await expect(settings.token).toBe(token)
  await expect(settings.uniqueIdentifier).toBe('userName')
  const test = await okta.testConnector(settings)
  await expect(test.message).toBe('Connector configured successfully')
  await expect(await portal.findByText('Connected')).toBeVisible()
  await okta.saveIntegration(settings)
  await okta.saveToApp({ createUsers: true, updateUserAttributes: true, deactivateUsers: true })
}

const names = {
  'amara.okafor@example.com': 'Amara Okafor',
  'dana.reyes@example.com': 'Dana Reyes',
  'ines.moreau@example.com': 'Ines Moreau',
}

async function assignsThree({ portal, user, scim: { okta } }: Visit): Promise<void> {
  await user.click(portal.getByRole('button', { name: 'Okta' }))
  await expect(await portal.findByText('Nobody has arrived yet')).toBeVisible()
  for (const [login, name] of Object.entries(names)) {
    await okta.assign(login)
    await seesPerson(portal, name, 'Active')
  }
  await waitFor(() => expect(portal.getByText('3 people')).toBeVisible())
}

async function unassignsOne({ portal, scim: { okta } }: Visit): Promise<void> {
  await okta.unassign('ines.moreau@example.com')
  await seesPerson(portal, 'Ines Moreau', 'Deactivated')
  await seesPerson(portal, 'Dana Reyes', 'Active')
}
