import type { StoryContext } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'

export type Canvas = StoryContext['canvas']
export type User = StoryContext['userEvent']

/** The heading at the start of a screen; level 2 unless the host sets another. */
export async function seesHeading(canvas: Canvas, name: string | RegExp): Promise<void> {
  await expect(await canvas.findByRole('heading', { level: 2, name })).toBeVisible()
}

/** Finds a person's row by name and waits for their status in it. */
export async function seesPerson(canvas: Canvas, name: string, status: 'Active' | 'Deactivated'): Promise<void> {
  const person = await canvas.findByRole('button', { name })
  const row = person.closest('tr')
  if (!row) throw new Error(`${name} is on screen, but not in the table of people.`)
  await expect(await within(row).findByText(status)).toBeVisible()
}
