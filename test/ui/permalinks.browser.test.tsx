import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScimClient, type ScimClient } from '../../src/exports/client.js'
import { AdminPortalScim } from '../../src/exports/index.js'
import { createMockScim } from '../../src/exports/mocks.js'
import { mountAdminPortalScim } from '../../src/exports/vanilla.js'
import { AdminPortalScimElement } from '../../src/vanilla/AdminPortalScimElement.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })

const copied: string[] = []
beforeEach(() => {
  copied.length = 0
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function arrange() {
  const { baseUrl, getSessionToken, fetch, ready } = createMockScim({ scenario: 'active_connection' })
  await ready
  const client = createScimClient({ baseUrl, getSessionToken, fetch })
  const { activities } = await client.searchActivity({ query: { search: 'Ines Moreau', kind: ['member.deactivate'] } })
  const [event] = activities
  if (!event?.member_id || !event.request) throw new Error('Nobody deactivated Ines Moreau.')
  const request = event.request.request_id
  const addresses = {
    [`people/${event.member_id}`]: 'Ines Moreau',
    [`activity/${event.sequence}`]: /Ines Moreau was deactivated/,
    [`requests/${request}`]: /^Request .{4}….{4}$/,
  }
  return { client, addresses: Object.entries(addresses) }
}

const linkFor = (address: string) => `https://app.example.com/#${address}`
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name })

async function opensAndCopies(address: string, name: string | RegExp): Promise<void> {
  await heading(name)
  fireEvent.click((await screen.findAllByRole('button', { name: 'Copy link' }))[0] as HTMLElement)
  await waitFor(() => expect(copied).toContain(linkFor(address)))
}

function Controlled({ client, first }: { client: ScimClient; first: string }) {
  const [shown, setShown] = useState(first)
  return (
    <>
      <output>{shown}</output>
      <AdminPortalScim client={client} screen={shown} onScreenChange={setShown} linkFor={linkFor} />
    </>
  )
}

test('each address opens its screen in React, where the portal controls it and where the host does', async () => {
  const { client, addresses } = await arrange()
  for (const [address, name] of addresses) {
    render(
      <StrictMode>
        <AdminPortalScim client={client} defaultScreen={address} linkFor={linkFor} />
      </StrictMode>,
    )
    await opensAndCopies(address, name)
    cleanup()
    render(<Controlled client={client} first={address} />)
    await opensAndCopies(address, name)
    fireEvent.click(screen.getByRole('button', { name: /^(People|Activity) of/ }))
    await waitFor(() => expect(document.querySelector('output')).toHaveTextContent(/^(people|activity)$/))
    cleanup()
  }
})

test('each address opens its screen where the portal is mounted in any page', async () => {
  const { client, addresses } = await arrange()
  for (const [address, name] of addresses) {
    const target = document.body.appendChild(document.createElement('div'))
    const portal = mountAdminPortalScim(target, { client, screen: address, linkFor })
    await opensAndCopies(address, name)
    portal.unmount()
    target.remove()
  }
})

test('each address opens its screen in the element, whose link is a property', async () => {
  if (!customElements.get('admin-portal-scim')) customElements.define('admin-portal-scim', AdminPortalScimElement)
  const { client, addresses } = await arrange()
  for (const [address, name] of addresses) {
    const element = document.body.appendChild(document.createElement('admin-portal-scim'))
    element.setAttribute('screen', address)
    Object.assign(element, { client, linkFor })
    const find = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
    await waitFor(() =>
      expect(
        find('h2')
          .map((each) => each.textContent ?? '')
          .some((text) => text.match(name)),
      ).toBe(true),
    )
    await waitFor(() => expect(find('button').some((each) => each.textContent === 'Copy link')).toBe(true))
    find('button')
      .find((each) => each.textContent === 'Copy link')
      ?.click()
    await waitFor(() => expect(copied).toContain(linkFor(address)))
    element.remove()
  }
})
