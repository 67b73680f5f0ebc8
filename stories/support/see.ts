import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'

export type Canvas = StoryContext['canvas']
export type User = StoryContext['userEvent']

/** The heading at the start of a screen; level 2 unless the host sets another. */
export async function seesHeading(canvas: Canvas, name: string | RegExp): Promise<void> {
  await expect(await canvas.findByRole('heading', { level: 2, name })).toBeVisible()
}

/** How many people the list says it has. */
export const peopleCount = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** Finds a person in a list of which only what is on screen exists, by scrolling through it. */
export async function findPerson(canvas: Canvas, name: string): Promise<HTMLElement> {
  const table = await canvas.findByRole('table', { name: 'People' })
  const scroller = table.closest('[data-part="scroller"]')
  if (!scroller) throw new Error('The people are not in a list that scrolls.')
  const lookOn = () => {
    const found = canvas.queryByRole('button', { name })
    if (found) return found
    const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
    scroller.scrollTop = isAtEnd ? 0 : scroller.scrollTop + scroller.clientHeight * 0.9
    throw new Error(`${name} is not where the list is now.`)
  }
  return waitFor(lookOn, { timeout: 10_000, interval: 30 })
}

/** Finds a person's row by name and waits for their status in it. */
export async function seesPerson(canvas: Canvas, name: string, status: 'Active' | 'Deactivated'): Promise<void> {
  const person = await findPerson(canvas, name)
  const row = person.closest('tr')
  if (!row) throw new Error(`${name} is on screen, but not in the table of people.`)
  await expect(await within(row).findByText(status)).toBeVisible()
}
