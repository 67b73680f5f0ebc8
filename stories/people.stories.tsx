import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import type { Scenario } from '../src/mocks/scenarios.js'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { findPerson, seesHeading, seesPerson } from './support/see.js'

const longName = `${'Engineering and operations of the northern regions, '.repeat(4)}night shift`
const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']

/** Three hundred people whom an identity provider sent, some with names that are hard to show. */
const manyPeople: Scenario = {
  description: 'Three hundred people, with long names and names in several scripts.',
  visitor: 'admin',
  async play(stage) {
    const { connection } = await stage.call('createConnection', { body: { display_name: 'Okta production', identity_provider: 'okta' } })
    const send = async (path: string, body: object, method = 'POST') => {
      const headers = { authorization: `Bearer ${connection.bearer_token}`, 'content-type': 'application/scim+json' }
      const response = await stage.scim(`/scim/v2/${connection.connection_id}${path}`, { method, headers, body: JSON.stringify(body) })
      if (!response.ok) throw new Error(`${path} was answered ${response.status}`)
      return (await response.json()) as { id: string }
    }
    const names = ['José Ávila', '山田 花子', 'ليلى حداد', `Maximilian ${'von und zu '.repeat(18)}Hohenfels`]
    const ids: string[] = []
    for (let number = 0; number < 300; number++) {
      const displayName = names[number - 290] ?? `Person ${String(number).padStart(3, '0')}`
      const userName = `person.${number}@example.com`
      ids.push(
        (await send('/Users', { schemas, userName, displayName, emails: [{ value: userName, primary: true }], active: number % 9 > 0 })).id,
      )
    }
    const members = (count: number) => ids.slice(-count).map((value) => ({ value }))
    await send('/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: longName, members: members(12) })
    for (let number = 0; number < 60; number++) {
      const displayName = `Team ${String(number).padStart(2, '0')}`
      await send('/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName, members: members(number % 5) })
    }
  },
}

const meta: Meta<PortalArgs> = {
  title: 'People',
  render: renderPortal,
  args: { timeZone: 'UTC', defaultScreen: 'people', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: manyPeople } },
}
export default meta

type Story = StoryObj<PortalArgs>

/** However many people there are, only those on screen exist, and each is reached by scrolling. */
export const ManyPeople: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('300 people')).toBeVisible()
    const table = await canvas.findByRole('table', { name: 'People' })
    await expect(table).toHaveAttribute('aria-rowcount', '301')
    await expect(within(table).getAllByRole('row').length).toBeLessThan(40)
    const scroller = table.closest('[data-part="scroller"]') as HTMLElement
    scroller.scrollTop = scroller.scrollHeight
    await waitFor(() => expect(within(table.querySelector('[aria-rowindex="301"]') as HTMLElement).getByRole('button')).toBeVisible())
    await expect(within(table).getAllByRole('row').length).toBeLessThan(40)
  },
}

/** A group's name of two hundred characters takes no column's room, and every row is as high as its neighbours. */
export const LongNames: Story = {
  async play({ canvas, userEvent }) {
    const search = await canvas.findByRole('searchbox', { name: 'Search name or email' })
    await userEvent.type(search, 'hohenfels')
    const person = await canvas.findByRole('button', { name: /Hohenfels/ })
    const table = canvas.getByRole('table', { name: 'People' })
    const scroller = table.closest('[data-part="scroller"]') as HTMLElement
    await expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth)
    const row = person.closest('tr') as HTMLElement
    await expect(row.getBoundingClientRect().height).toBeLessThan(150)
    for (const cell of within(row).getAllByRole('cell')) await expect(cell.getBoundingClientRect().width).toBeGreaterThan(40)
  },
}

/** Words in any order, without accents, or one Chinese character. */
export const SearchByWords: Story = {
  async play({ canvas, userEvent }) {
    const search = await canvas.findByRole('searchbox', { name: 'Search name or email' })
    await userEvent.type(search, 'a')
    await expect(await canvas.findByText(/Type at least two letters/)).toBeVisible()
    await expect(await canvas.findByText('300 people')).toBeVisible()
    await userEvent.type(search, 'vila jose')
    await expect(await canvas.findByText('1 person')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'José Ávila' })).toBeVisible()
    await userEvent.clear(search)
    await userEvent.type(search, '花')
    await expect(await canvas.findByRole('button', { name: '山田 花子' })).toBeVisible()
    await expect(search).toHaveFocus()
  },
}

/** What happens elsewhere is written into its row; the row that is read stays where it is until the admin asks for the latest. */
export const ChangesWhileReading: Story = {
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas, userEvent, loaded }) {
    const { okta } = scimOf(loaded)
    await seesPerson(canvas, 'Bo Li', 'Active')
    const table = canvas.getByRole('table', { name: 'People' })
    const scroller = table.closest('[data-part="scroller"]') as HTMLElement
    scroller.scrollTop = 300
    await new Promise(requestAnimationFrame)
    const person = await findPerson(canvas, 'Bo Li')
    const place = () => canvas.getByRole('button', { name: 'Bo Li' }).getBoundingClientRect().top
    person.focus()
    const before = place()
    await okta.updateProfile('kavya.nair@example.com', { title: 'Head of everything' })
    await okta.unassign('bo.li@example.com')
    await seesPerson(canvas, 'Bo Li', 'Deactivated')
    await expect(Math.abs(place() - before)).toBeLessThan(1)
    await userEvent.click(await canvas.findByRole('button', { name: 'Show the latest' }))
    await waitFor(() => expect(scroller.scrollTop).toBe(0))
    await waitFor(() => expect(within(table).getAllByRole('row')[1]).toHaveTextContent('Bo Li'))
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Show the latest' })).toBeNull())
  },
}

/** A group is found by its name among all of them, chosen by keyboard, and lifted again; the focus is never lost. */
export const FilterByGroup: Story = {
  async play({ canvas, userEvent }) {
    const field = await canvas.findByRole('combobox', { name: 'Filter by group' })
    await userEvent.click(field)
    await expect(await canvas.findByText('Type to find more groups.')).toBeVisible()
    await userEvent.type(field, 'team 54')
    await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(1))
    await userEvent.keyboard('{ArrowDown}')
    await expect(field).toHaveAttribute('aria-activedescendant', canvas.getByRole('option').id)
    await userEvent.keyboard('{Enter}')
    const lift = await canvas.findByRole('button', { name: 'In Team 54 (show people of all groups)' })
    await expect(lift).toHaveFocus()
    await expect(await canvas.findByText('4 people')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('combobox', { name: 'Filter by group' })).toHaveFocus())
    await userEvent.keyboard('{Escape}')
    await expect(await canvas.findByText('300 people')).toBeVisible()
    await waitFor(() => expect(canvas.queryByRole('listbox')).toBeNull())
  },
}

/** Those whom Okta keeps failing to send are listed with the reason and the fix. */
export const Failed: Story = {
  parameters: { scim: { scenario: 'needs_attention' } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^Failed/ }))
    const table = await canvas.findByRole('table', { name: 'People who could not be added or changed' })
    const rows = within(table).getAllByRole('row').slice(1)
    await expect(rows).toHaveLength(2)
    await expect(table).toHaveTextContent('tom.ashworth@contractor.test')
    for (const row of rows) await expect(within(row).getByText('Not added')).toBeVisible()
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search name or email' }), 'raman')
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(2))
    await expect(table).toHaveTextContent('priya.raman')
  },
}

/** Everybody the filter finds, in one file; how far it is can be seen, and it can be cancelled. */
export const Export: Story = {
  async play({ canvas, userEvent, loaded }) {
    const { faults } = scimOf(loaded)
    const files: Blob[] = []
    const createUrl = URL.createObjectURL
    URL.createObjectURL = (file: Blob) => {
      files.push(file)
      return createUrl(file)
    }
    try {
      await expect(await canvas.findByText('300 people')).toBeVisible()
      faults.add({ operation: 'searchMembers', delay: 600, times: 1 })
      await userEvent.click(canvas.getByRole('button', { name: 'Export CSV' }))
      const cancel = await canvas.findByRole('button', { name: 'Cancel export' })
      await expect(cancel).toHaveFocus()
      await userEvent.click(cancel)
      await expect(await canvas.findByRole('button', { name: 'Export CSV' })).toHaveFocus()
      await expect(files).toHaveLength(0)
      await userEvent.click(canvas.getByRole('button', { name: 'Export CSV' }))
      await waitFor(() => expect(files).toHaveLength(1))
      const lines = (await files[0]?.text())?.trim().split('\r\n') ?? []
      await expect(lines).toHaveLength(301)
      await expect(lines.filter((line) => line.includes('José Ávila'))).toHaveLength(1)
    } finally {
      URL.createObjectURL = createUrl
    }
  },
}

/** What was read stays, and reading goes on where it ended. */
export const RestNotRead: Story = {
  async play({ canvas, userEvent, loaded }) {
    const { faults } = scimOf(loaded)
    await expect(await canvas.findByText('300 people')).toBeVisible()
    faults.add({ operation: 'searchMembers', answer: 'internal_server_error', times: 10 })
    const table = await canvas.findByRole('table', { name: 'People' })
    const scroller = table.closest('[data-part="scroller"]') as HTMLElement
    scroller.scrollTop = scroller.scrollHeight
    await expect(await canvas.findByText('This list could not be loaded')).toBeVisible()
    faults.clear()
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(canvas.queryByText('This list could not be loaded')).toBeNull())
    await waitFor(() => expect(within(table.querySelector('[aria-rowindex="301"]') as HTMLElement).getByRole('button')).toBeVisible())
  },
}

/** From the list to a person and back. */
export const ToPersonAndBack: Story = {
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('300 people')).toBeVisible()
    const table = canvas.getByRole('table', { name: 'People' })
    const [person] = within(table)
      .getAllByRole('button')
      .filter((button) => button.dataset.part === 'person-name')
    const name = person?.textContent ?? ''
    await userEvent.click(person as HTMLElement)
    await seesHeading(canvas, name)
    await userEvent.click(canvas.getByRole('button', { name: 'People of Okta production' }))
    await expect(await canvas.findByText('300 people')).toBeVisible()
  },
}

/** The roles that Dana loses with her access, and has again with it, stand beside what did it. */
export const RolesCameAndWent: Story = {
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas, userEvent, loaded }) {
    const { okta } = scimOf(loaded)
    const [person] = okta.state.people.filter(({ profile }) => profile.login === 'dana.reyes@example.com')
    await userEvent.click(await findPerson(canvas, 'Dana Reyes'))
    await seesHeading(canvas, 'Dana Reyes')
    await okta.unassign(person?.id ?? '')
    await expect(await canvas.findByText(/^Lost the role/, {}, { timeout: 5_000 })).toBeVisible()
    await okta.assign(person?.id ?? '')
    await expect(await canvas.findByText(/^Gained the role/, {}, { timeout: 5_000 })).toBeVisible()
  },
}
