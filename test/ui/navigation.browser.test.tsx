import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Profiler, StrictMode, useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim, type AdminPortalScimProps } from '../../src/exports/index.js'
import { createMockScim, type ScenarioName } from '../../src/exports/mocks.js'
import { mountAdminPortalScim } from '../../src/exports/vanilla.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const undo of cleanups.splice(0)) undo()
  cleanup()
})

type Props = Omit<AdminPortalScimProps, 'client'>

function clientOf(scenario: ScenarioName) {
  const { baseUrl, getSessionToken, fetch } = createMockScim({ scenario })
  return createScimClient({ baseUrl, getSessionToken, fetch })
}

function showInReact(scenario: ScenarioName, props: Props): void {
  const client = clientOf(scenario)
  render(
    <StrictMode>
      <AdminPortalScim client={client} timeZone="UTC" {...props} />
    </StrictMode>,
  )
}

function showInAnyPage(scenario: ScenarioName, { queryClient: _queryClient, ...props }: Props): void {
  const target = document.body.appendChild(document.createElement('div'))
  const portal = mountAdminPortalScim(target, { client: clientOf(scenario), timeZone: 'UTC', ...props })
  cleanups.push(() => {
    portal.unmount()
    target.remove()
  })
}

/** Everything a host hears about screens, in order. */
function record() {
  const changes: string[] = []
  const events: string[] = []
  const props: Props = {
    onScreenChange: (screen) => changes.push(screen),
    onEvent: (event) => event.type === 'screen.shown' && events.push(event.screen),
  }
  return { changes, events, props }
}

describe.each([
  ['the React component', showInReact],
  ['the portal mounted in any page', showInAnyPage],
])('%s', (_, show) => {
  test('reports the guide once for one creation, from the first press until the token has been saved', async () => {
    const { changes, events, props } = record()
    show('no_connection', props)
    fireEvent.click(await screen.findByRole('button', { name: 'Set up directory sync' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Create connection' }))
    const dialog = within(await screen.findByRole('dialog', { name: /Save the token/ }))
    fireEvent.click(dialog.getByRole('checkbox', { name: 'I have saved the token' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Continue to the guide' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await screen.findByText(/Step 1 of/)
    expect(changes).toEqual(['new', 'guide'])
    expect(events).toEqual(['new', 'guide'])
  })

  test('reports the guide once when the token is left unsaved', async () => {
    const { changes, events, props } = record()
    show('no_connection', { ...props, defaultScreen: 'new' })
    fireEvent.click(await screen.findByRole('button', { name: 'Create connection' }))
    const dialog = within(await screen.findByRole('dialog', { name: /Save the token/ }))
    fireEvent.click(dialog.getByRole('button', { name: 'Continue to the guide' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Leave without it' }))
    await screen.findByText(/Step 1 of/)
    expect(changes).toEqual(['guide'])
    expect(events).toEqual(['guide'])
  })

  test('reports nothing when the current tab is chosen again, and leaves the focus where it was', async () => {
    const { changes, events, props } = record()
    show('active_connection', props)
    const people = await screen.findByRole('tab', { name: /People/ })
    const groups = screen.getByRole('tab', { name: /Groups/ })
    people.focus()
    fireEvent.click(people)
    fireEvent.keyDown(people, { key: 'Home' })
    expect(changes).toEqual([])
    expect(document.activeElement).toBe(people)

    fireEvent.click(groups)
    groups.focus()
    fireEvent.click(groups)
    expect(changes).toEqual(['groups'])
    expect(events).toEqual(['groups'])
    expect(document.activeElement).toBe(groups)
  })

  test('reports home once when the connection has been deleted', async () => {
    const { changes, events, props } = record()
    show('active_connection', { ...props, defaultScreen: 'settings' })
    fireEvent.click(await screen.findByRole('button', { name: /Delete/ }))
    const dialog = within(await screen.findByRole('alertdialog'))
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'Okta production' } })
    fireEvent.click(dialog.getByRole('button', { name: /Delete/ }))
    await screen.findByRole('button', { name: 'Set up directory sync' })
    await waitFor(() => expect(changes).toEqual(['home']))
    expect(events).toEqual(['home'])
  })

  test('goes from a person back to the people', async () => {
    const { changes, props } = record()
    show('active_connection', props)
    fireEvent.click(await screen.findByRole('button', { name: /Dana Reyes/ }))
    await waitFor(() => expect(changes).toEqual([expect.stringMatching(/^people\/./)]))
    fireEvent.click(await screen.findByRole('button', { name: /^People of/ }))
    await screen.findByRole('tab', { name: /People/ })
    expect(changes).toEqual([expect.stringMatching(/^people\/./), 'people'])
  })
})

test('opening the person already shown does not render again', async () => {
  const { changes, props } = record()
  let renders = 0
  render(
    <Profiler id="portal" onRender={() => renders++}>
      <AdminPortalScim client={clientOf('active_connection')} timeZone="UTC" {...props} />
    </Profiler>,
  )
  fireEvent.click(await screen.findByRole('button', { name: /Dana Reyes/ }))
  const person = await screen.findByRole('button', { name: /Dana Reyes/, current: true })
  await screen.findByRole('heading', { name: 'Dana Reyes' })
  person.focus()
  const [rendersBefore, changesBefore] = [renders, [...changes]]
  fireEvent.click(person)
  expect(renders).toBe(rendersBefore)
  expect(changes).toEqual(changesBefore)
  expect(document.activeElement).toBe(person)
})

describe('a host that sets the screen', () => {
  function Host({ reported, follows }: { reported: string[]; follows: boolean }) {
    const [client] = useState(() => clientOf(follows ? 'no_connection' : 'active_connection'))
    const [name, setName] = useState(follows ? 'new' : 'settings')
    const handleChange = (next: string) => {
      reported.push(next)
      if (follows) setName(next)
    }
    return <AdminPortalScim client={client} screen={name} onScreenChange={handleChange} />
  }

  test('is asked again if it ignored the first request', async () => {
    const reported: string[] = []
    render(<Host reported={reported} follows={false} />)
    const activity = await screen.findByRole('tab', { name: 'Activity' })
    fireEvent.click(activity)
    fireEvent.click(activity)
    fireEvent.click(screen.getByRole('tab', { name: 'Settings' }))
    expect(reported).toEqual(['activity', 'activity'])
  })

  test('is told of the guide once for one creation', async () => {
    const reported: string[] = []
    render(<Host reported={reported} follows />)
    fireEvent.click(await screen.findByRole('button', { name: 'Create connection' }))
    const dialog = within(await screen.findByRole('dialog', { name: /Save the token/ }))
    fireEvent.click(dialog.getByRole('checkbox', { name: 'I have saved the token' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Continue to the guide' }))
    await screen.findByText(/Step 1 of/)
    expect(reported).toEqual(['guide'])
  })
})
