import type { Locator, Page } from 'playwright'
import { clipboard } from './browser.js'

export const portalOf = (page: Page): Locator => page.getByRole('region', { name: 'Directory sync', exact: true })

/** Creates a connection for Okta and copies its token with the button; returns what is on the clipboard then. */
export async function createOktaConnection(page: Page): Promise<string> {
  const portal = portalOf(page)
  await portal.getByRole('button', { name: 'Set up directory sync' }).click()
  await portal.getByRole('radio', { name: /Okta/ }).check()
  await portal.getByRole('button', { name: 'Create connection' }).click()
  const dialog = page.getByRole('dialog', { name: /Save the token/ })
  await dialog.getByRole('button', { name: 'Copy Bearer token' }).click()
  await dialog.getByText('Copied', { exact: true }).waitFor()
  return clipboard(page)
}
