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
  title: 'Flows',
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

/** The main job with no server at all: the backend is this page's own. */
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
    return () => portal?.unmount()
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

/** The browser says no to the clipboard: the token is revealed and selected, and the keys are named. */
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

/** Leaving before the token is saved asks, however one leaves. */
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

    // The token is gone for good, and the guide says how to come by another one.
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

/** The answer to Create is lost on the way: asking again makes no second connection, and the lost token is named and replaced. */
export const FlowCreateAnswerLost: Story = {
  async play({ canvas, userEvent, loaded }) {
    scimOf(loaded).faults.add({ operation: 'createConnection', answer: 'network_error', afterwards: true, times: 1 })
    await userEvent.click(await canvas.findByRole('button', { name: 'Set up directory sync' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Create connection' }))
    await seesHeading(canvas, 'Set up Okta')
    await expect(canvas.queryByRole('dialog')).toBeNull()
    await userEvent.click(await canvas.findByRole('button', { name: 'Lost it?' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Make a new token' }))
    const dialog = await canvas.findByRole('dialog', { name: /Save the token/ })
    await waitFor(() => expect(dialog).toBeVisible())
  },
}

/** A new token, both in force, Okta switches, the old one is turned off. */
export const FlowRotateToken: Story = {
  args: { defaultScreen: 'credentials' },
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas, userEvent, loaded }) {
    const { okta } = scimOf(loaded)
    const oldToken = okta.state.integration.token
    await userEvent.click(await canvas.findByRole('button', { name: 'Rotate token' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Make the new token' }))
    const dialog = within(await canvas.findByRole('dialog', { name: /Save the token/ }))
    await userEvent.click(dialog.getByRole('button', { name: 'Copy Bearer token' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }))
    await expect(await canvas.findByText('Waiting for Okta to use it')).toBeVisible()
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(200)

    okta.pasteToken(clipboard.text)
    await expect((await okta.testConnector()).isOk).toBe(true)
    await expect(await canvas.findByText('Safe to complete')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Complete rotation' }))
    const token = await canvas.findByRole('region', { name: 'Bearer token' })
    await expect(token).toHaveTextContent(`••••${clipboard.text.slice(-4)}`)

    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(200)
    okta.pasteToken(oldToken)
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(401)
  },
}

/** Rename, pause, resume and delete, each followed by what it changes. */
export const FlowRenamePauseDelete: Story = {
  args: { defaultScreen: 'settings' },
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas, canvasElement, userEvent, loaded }) {
    const { okta } = scimOf(loaded)
    const name = await canvas.findByLabelText('Name')
    await userEvent.clear(name)
    await userEvent.type(name, 'Okta Europe')
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }))
    await seesHeading(canvas, 'Okta Europe')

    await userEvent.click(canvas.getAllByRole('button', { name: 'Pause' })[0] as HTMLElement)
    await waitFor(() => expect(canvasElement).toHaveTextContent('Okta Europe is paused.'))
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(503)
    await userEvent.click(canvas.getAllByRole('button', { name: 'Resume' })[0] as HTMLElement)
    await waitFor(() => expect(canvasElement).not.toHaveTextContent('Okta Europe is paused.'))
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(200)

    await userEvent.click(canvas.getByRole('button', { name: 'Delete connection' }))
    const dialog = within(await canvas.findByRole('alertdialog', { name: 'Delete Okta Europe?' }))
    await expect(dialog.getByText('24 people keep their status.')).toBeVisible()
    await userEvent.type(dialog.getByLabelText('Type Okta Europe to confirm'), 'Okta Europ')
    await expect(dialog.getByText('Does not match yet.')).toBeVisible()
    await userEvent.keyboard('e')
    await userEvent.click(dialog.getByRole('button', { name: 'Delete connection' }))
    await seesHeading(canvas, 'Let your identity provider manage who has access')
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(401)
  },
}

/** From nothing to the guide without a pointer; the focus is where the next thing happens. */
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
    // Coming by Tab selects what is there.
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
