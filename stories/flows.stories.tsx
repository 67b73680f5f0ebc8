import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useRef } from 'react'
import { expect, fn, waitFor, within } from 'storybook/test'
import '../src/exports/element.js'
import type { AdminPortalScimElement } from '../src/exports/element.js'
import type { ScimMockHandlers } from '../src/exports/mocks.js'
import { mountAdminPortalScim } from '../src/exports/vanilla.js'
import { allowClipboard, type FakeClipboard, refuseClipboard } from './support/clipboard.js'
import { connectOkta } from './support/mainJob.js'
import { clientOf, type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { type Canvas, seesHeading, type User } from './support/see.js'

let clipboard: FakeClipboard

const meta: Meta<PortalArgs> = {
  title: 'Flows/Set-up',
  render: renderPortal,
  args: { timeZone: 'UTC', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: 'no_connection' } },
  beforeEach() {
    clipboard = allowClipboard()
    return () => clipboard.restore()
  },
}
export default meta

type Story = StoryObj<PortalArgs>

/** The main job without any server: the backend runs in this page. */
export const FlowConnectOkta: Story = {
  async play({ canvas, userEvent, loaded, args }) {
    await connectOkta({ portal: canvas, user: userEvent, scim: scimOf(loaded), clipboard })
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'health.changed', from: 'waiting', to: 'connected' })
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'value.copied', label: 'Authorization' })
    const events = JSON.stringify((args.onEvent as ReturnType<typeof fn>).mock.calls)
    await expect(events).not.toMatch(/scim_[\w-]{20}/)
  },
}

/** A page without React: an empty element and one call. */
function PlainPage({ scim }: { scim: ScimMockHandlers }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const portal = place.current && mountAdminPortalScim(place.current, { client: clientOf(scim), timeZone: 'UTC' })
    // After the render that removes this page: a page without React is never in the middle of a render.
    return () => queueMicrotask(() => portal?.unmount())
  }, [scim])
  return <div ref={place} />
}

/** The same through `mountAdminPortalScim`. */
export const FlowVanillaMount: Story = {
  render: (_, { loaded }) => <PlainPage scim={scimOf(loaded)} />,
  async play({ canvas, userEvent, loaded }) {
    await connectOkta({ portal: canvas, user: userEvent, scim: scimOf(loaded), clipboard })
  },
}

function ElementPage({ scim }: { scim: ScimMockHandlers }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = document.createElement('admin-portal-scim') as AdminPortalScimElement // what the registration above makes it
    element.setAttribute('base-url', scim.baseUrl)
    element.getSessionToken = scim.getSessionToken
    place.current?.append(element)
    return () => element.remove()
  }, [scim])
  return <div ref={place} />
}

/** The same through `<admin-portal-scim>`, in a shadow root. */
export const FlowCustomElement: Story = {
  render: (_, { loaded }) => <ElementPage scim={scimOf(loaded)} />,
  async play({ canvasElement, userEvent, loaded }) {
    const inside = canvasElement.querySelector('admin-portal-scim')?.shadowRoot?.firstElementChild
    if (!(inside instanceof HTMLElement)) throw new Error('The element rendered nothing into its shadow root.')
    await connectOkta({ portal: within(inside), user: userEvent, scim: scimOf(loaded), clipboard })
  },
}

async function createsConnection(canvas: Canvas, user: User) {
  await user.click(await canvas.findByRole('button', { name: 'Set up directory sync' }))
  await user.click(await canvas.findByRole('button', { name: 'Create connection' }))
  return canvas.findByRole('dialog', { name: /Save the token/ })
}

/** The browser refuses the clipboard: the token is revealed and selected, and the shortcut is shown. */
export const FlowClipboardRefused: Story = {
  beforeEach() {
    const refusing = refuseClipboard()
    return () => refusing.restore()
  },
  async play({ canvas, userEvent }) {
    const dialog = within(await createsConnection(canvas, userEvent))
    await userEvent.click(dialog.getByRole('button', { name: 'Copy Bearer token' }))
    await expect(await dialog.findByText(/The browser did not allow copying\. The text is selected: press (Ctrl|⌘) C\./)).toBeVisible()
    await expect(dialog.queryByText('Copied')).toBeNull()
    await waitFor(() => expect(document.getSelection()?.toString()).toMatch(/^scim_[\w-]{60,}$/))
    await expect(dialog.getByRole('checkbox', { name: 'I have saved the token' })).not.toBeChecked()
  },
}

/** Leaving before the token is saved asks first, whatever the way out. */
export const FlowTokenLeaveGuard: Story = {
  async play({ canvas, userEvent }) {
    await createsConnection(canvas, userEvent)

    await userEvent.keyboard('{Escape}')
    const question = await canvas.findByRole('alertdialog', { name: 'Leave without the token?' })
    await userEvent.click(within(question).getByRole('button', { name: 'Back to the token' }))

    const dialog = within(await canvas.findByRole('dialog', { name: /Save the token/ }))
    await userEvent.click(dialog.getByRole('button', { name: 'Continue to the guide' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Leave without it' }))
    await seesHeading(canvas, 'Set up Okta')

    // The token is gone for good, and the guide says how to get another one.
    const values = within(await canvas.findByRole('region', { name: 'Values for Okta' }))
    await expect(values.queryByRole('button', { name: 'Copy Authorization' })).toBeNull()
    await userEvent.click(values.getByRole('button', { name: 'Lost it?' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Make a new token' }))
    const second = within(await canvas.findByRole('dialog', { name: /Save the token/ }))
    await userEvent.click(second.getByRole('checkbox', { name: 'I have saved the token' }))
    await userEvent.click(second.getByRole('button', { name: 'Done' }))
    await expect(await values.findByRole('button', { name: 'Copy Authorization' })).toBeVisible()
  },
}

/** The response to Create is lost: retrying creates no second connection, and the lost token is reported and replaced. */
export const FlowCreateAnswerLost: Story = {
  async play({ canvas, userEvent, loaded }) {
    scimOf(loaded).faults.add({ operation: 'createConnection', answer: 'network_error', afterwards: true, times: 1 })
    await userEvent.click(await canvas.findByRole('button', { name: 'Set up directory sync' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Create connection' }))
    await expect(await canvas.findByRole('alertdialog', { name: 'The token for Okta did not arrive' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Make a new token' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Make a new token' }))
    const dialog = await canvas.findByRole('dialog', { name: /Save the token/ })
    await waitFor(() => expect(dialog).toBeVisible())
  },
}

/** From the empty portal to the guide without a pointer; the focus is always where the next action is. */
export const FlowKeyboardOnly: Story = {
  async play({ canvas, userEvent }) {
    const focusOn = async (role: string, name: string | RegExp) => {
      const target = await canvas.findByRole(role, { name })
      for (let presses = 0; document.activeElement !== target && presses < 20; presses += 1) await userEvent.tab()
      await expect(target).toHaveFocus()
    }
    await focusOn('button', 'Set up directory sync')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'New connection' })).toHaveFocus())

    await focusOn('radio', /Okta/)
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('radio', { name: /Microsoft Entra ID/ })).toBeChecked()
    await userEvent.keyboard('{ArrowUp}')
    await focusOn('textbox', 'Connection name')
    // Entering a field by Tab selects its content.
    await userEvent.keyboard('Okta production{Enter}')

    const dialog = await canvas.findByRole('dialog', { name: 'Save the token for Okta production' })
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement))
    await focusOn('checkbox', 'I have saved the token')
    await userEvent.keyboard(' ')
    await focusOn('button', 'Continue to the guide')
    await userEvent.keyboard('{Enter}')

    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Set up Okta' })).toHaveFocus())
    await focusOn('tab', 'Add SCIM to your SAML app')
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getAllByRole('tab')[1]).toHaveFocus()
    await expect(canvas.getAllByRole('tab')[1]).toHaveAttribute('aria-selected', 'true')
  },
}

/** Okta adds “Bearer” itself and the admin pasted it too: the step and the checklist say so until it is fixed. */
export const FlowDoubleBearer: Story = {
  args: { defaultScreen: 'guide' },
  parameters: { scim: { scenario: 'waiting_for_first_request' } },
  async play({ canvas, userEvent, loaded }) {
    const { call, okta } = scimOf(loaded)
    const { connection } = await call('getConnection')
    const { connection: rotating } = await call('rotateStart', { body: { connection_id: connection.connection_id } })
    const settings = { ...okta.state.integration, baseUrl: connection.base_url, uniqueIdentifier: 'userName' }
    const token = rotating.next_bearer_token

    const refused = await okta.testConnector({ ...settings, token: `Bearer ${token}` })
    await expect(refused.isOk).toBe(false)
    const checks = within(await canvas.findByRole('region', { name: 'Live from Okta' }))
    await expect(await checks.findByText('A request arrived with “Bearer” twice')).toBeVisible()
    await expect(checks.getByText('See step 6')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Show step: Paste the token' }))
    // In the step that it belongs to and, as the open guide's current step is another one, there as well.
    const problems = await canvas.findAllByRole('group', { name: 'Problem found' })
    for (const problem of problems) await expect(within(problem).getByText(/paste the token without the word “Bearer”/)).toBeVisible()

    await expect((await okta.testConnector({ ...settings, token })).isOk).toBe(true)
    await waitFor(() => expect(canvas.queryByText('A request arrived with “Bearer” twice')).toBeNull())
    await expect(await checks.findByText('Token accepted')).toBeVisible()
  },
}

/** Okta's message leads to its cause and fix. */
export const FlowSearchOktaError: Story = {
  args: { defaultScreen: 'guide' },
  parameters: { scim: { scenario: 'waiting_for_first_request' } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Okta shows an error' }))
    const dialog = within(await canvas.findByRole('dialog', { name: 'What does Okta show?' }))
    await userEvent.type(dialog.getByRole('searchbox', { name: 'Search the message' }), 'authenticating null')
    await expect(await dialog.findByText('1 message')).toBeVisible()
    await expect(dialog.getByText(/^Error authenticating: null/)).toBeVisible()
    await userEvent.type(dialog.getByRole('searchbox'), ' giraffe')
    await expect(await dialog.findByText(/No message we know contains these words/)).toBeVisible()
    await userEvent.clear(dialog.getByRole('searchbox'))
    await expect(await dialog.findByText(/^\d+ messages$/)).toBeVisible()
  },
}
