import '../../src/ui/theme/styles.css'
import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode, useCallback } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Cell, HeaderCell, TableRow } from '../../src/ui/elements/Table.js'
import { VirtualRows } from '../../src/ui/elements/VirtualRows.js'

afterEach(cleanup)

interface ListProps {
  /** One name for each row. */
  names: readonly string[]
  listKey?: string
  width?: number
  onShown?: (first: number, last: number) => void
}

/** Every fifth name is so long that its row is taller where the list is narrow. */
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `Person ${index}${index % 5 === 0 ? ' of a department with a long name'.repeat(3) : ''}`)

const head = <HeaderCell>Name</HeaderCell>

function List({ names, listKey, width = 500, onShown }: ListProps) {
  const keyOf = useCallback((index: number) => names[index] ?? String(index), [names])
  return (
    <div className="aps" style={{ inlineSize: width }}>
      <VirtualRows caption="People" head={head} count={names.length} {...{ keyOf, listKey, onShown }}>
        {(index) => (
          <TableRow>
            <Cell>
              <button type="button">{names[index]}</button>
            </Cell>
          </TableRow>
        )}
      </VirtualRows>
    </div>
  )
}

function show(props: ListProps) {
  const inPage = (each: ListProps) => (
    <StrictMode>
      <List {...each} />
    </StrictMode>
  )
  const { rerender, container } = render(inPage(props))
  const frame = container.querySelector<HTMLElement>('[data-part=scroller]')
  if (!frame) throw new Error('The list has no frame.')
  return { frame, change: (next: ListProps) => rerender(inPage(next)) }
}

/** Two frames: in the first, what was scrolled or resized is noticed. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

async function scroll(frame: HTMLElement, top: number): Promise<void> {
  frame.scrollTop = top
  await painted()
}

const button = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}( of a|$)`) })

/** Where the row is on screen, from the frame's top. */
const topOf = (frame: HTMLElement, name: string) => {
  const row = button(name).closest('tr')
  if (!row) throw new Error(`${name} is in no row.`)
  return row.getBoundingClientRect().top - frame.getBoundingClientRect().top
}

/** Pixels, more than the header is high. */
const header = 40

/** The first person who is completely in view, below a header that stays. */
function inView(frame: HTMLElement): string {
  const top = frame.getBoundingClientRect().top + header
  const seen = [...frame.querySelectorAll('tbody button')].find((each) => each.getBoundingClientRect().top >= top)
  const name = /^Person \d+/.exec(seen?.textContent ?? '')?.[0]
  if (!name) throw new Error('Nobody is in view.')
  return name
}

test('a list of 100,000 has as many elements as one of 1,000, and no more than 600', () => {
  const { frame, change } = show({ names: people(1_000) })
  const elements = () => frame.querySelectorAll('*').length
  const inThousand = elements()
  change({ names: people(100_000) })
  expect(elements()).toBe(inThousand)
  expect(inThousand).toBeLessThanOrEqual(600)
})

test('a short list is as tall as its rows and is no stop for the keyboard', async () => {
  const { frame } = show({ names: people(3) })
  await painted()
  expect(frame.scrollHeight).toBe(frame.clientHeight)
  expect(frame.tabIndex).toBe(-1)
  expect(screen.getAllByRole('row')).toHaveLength(4)
})

test('the last of 100,000 rows is reached by scrolling, and is the end', async () => {
  const { frame } = show({ names: people(100_000) })
  await scroll(frame, frame.scrollHeight)
  await scroll(frame, frame.scrollHeight)
  expect(button('Person 99999').getBoundingClientRect().bottom).toBeLessThanOrEqual(frame.getBoundingClientRect().bottom)
})

test('every row says which one it is, and the table how many there are', async () => {
  const { frame } = show({ names: people(1_000) })
  const table = screen.getByRole('table', { name: 'People' })
  expect(table.getAttribute('aria-rowcount')).toBe('1001')
  await scroll(frame, 20_000)
  expect(screen.getByRole('group', { name: 'People' })).toBe(frame)
  for (const row of screen.getAllByRole('row')) {
    const [, number] = /^Person (\d+)/.exec(row.textContent ?? '') ?? []
    expect(row.getAttribute('aria-rowindex')).toBe(number === undefined ? '1' : String(Number(number) + 2))
  }
})

test('what is being read stays in place when rows above it come, go or become taller', async () => {
  const names = people(1_000)
  const { frame, change } = show({ names })
  await scroll(frame, 20_000)
  const read = inView(frame)
  const before = topOf(frame, read)

  const one = ['Somebody new', ...names]
  change({ names: one })
  expect(topOf(frame, read)).toBeCloseTo(before, 0)

  const hundred = [...Array.from({ length: 100 }, (_, index) => `Newcomer ${index}`), ...one]
  change({ names: hundred })
  expect(topOf(frame, read)).toBeCloseTo(before, 0)

  change({ names: hundred.slice(90) })
  expect(topOf(frame, read)).toBeCloseTo(before, 0)

  const above = `Person ${Number(read.slice(7)) - 1}`
  change({ names: hundred.slice(90).map((name) => (name.startsWith(above) ? `${name}${' and much more'.repeat(20)}` : name)) })
  await painted()
  expect(topOf(frame, read)).toBeCloseTo(before, 0)
})

test('somebody who reads the newest rows sees a newer one come', async () => {
  const names = people(1_000)
  const { frame, change } = show({ names })
  await painted()
  change({ names: ['Somebody new', ...names] })
  await painted()
  expect(frame.scrollTop).toBe(0)
  expect(button('Somebody new').getBoundingClientRect().top).toBeGreaterThan(frame.getBoundingClientRect().top)
})

test('scrolling up through rows that were never measured moves them by exactly as much', async () => {
  const { frame } = show({ names: people(1_000) })
  await scroll(frame, 30_000)
  for (let step = 0; step < 30; step++) {
    const read = inView(frame)
    const [row, top] = [topOf(frame, read), frame.scrollTop]
    frame.scrollTop = top - 40
    frame.dispatchEvent(new Event('scroll'))
    expect(topOf(frame, read)).toBeCloseTo(row + 40, 0)
    await painted()
    expect(topOf(frame, read)).toBeCloseTo(row + 40, 0)
  }
})

test('the focused row stays when it is scrolled away, and Tab goes on from it', async () => {
  const { frame } = show({ names: people(1_000) })
  button('Person 3').focus()
  await scroll(frame, 20_000)
  expect(document.activeElement).toBe(button('Person 3'))
  await scroll(frame, 0)
  expect(document.activeElement).toBe(button('Person 3'))

  await scroll(frame, 20_000)
  button(inView(frame)).focus()
  const last = document.activeElement
  await scroll(frame, 0)
  expect(document.activeElement).toBe(last)
  expect(screen.queryByRole('button', { name: /^Person 3$/ })).not.toBeNull()
})

test('Tab reaches one row after the other, beyond those that were rendered at first', async () => {
  show({ names: people(100) })
  await painted()
  button('Person 0').focus()
  for (let index = 1; index <= 40; index++) {
    await userEvent.tab()
    await painted()
    expect(document.activeElement?.textContent).toMatch(new RegExp(`^Person ${index}( |$)`))
  }
})

test('the list takes the focus when the focused row is gone', async () => {
  const names = people(1_000)
  const { frame, change } = show({ names })
  await painted()
  button('Person 3').focus()
  change({ names: names.filter((name) => name !== 'Person 3') })
  expect(document.activeElement).toBe(frame)
})

test('the focus stays in its row when rows above it come', async () => {
  const names = people(1_000)
  const { frame, change } = show({ names })
  button('Person 3').focus()
  await scroll(frame, 20_000)
  change({ names: ['Somebody new', ...names] })
  expect(document.activeElement).toBe(button('Person 3'))
})

test('another list is shown from its first row', async () => {
  const { frame, change } = show({ names: people(1_000), listKey: 'everybody' })
  await scroll(frame, 20_000)
  change({ names: people(500), listKey: 'a group' })
  await painted()
  expect(frame.scrollTop).toBe(0)
  expect(topOf(frame, 'Person 0')).toBeCloseTo(0, 0)
})

test('what is being read stays in place when the list becomes narrower and rows taller', async () => {
  const names = people(1_000)
  const { frame, change } = show({ names, width: 900 })
  await scroll(frame, 20_000)
  const read = inView(frame)
  const before = topOf(frame, read)
  change({ names, width: 330 })
  await painted()
  await painted()
  expect(topOf(frame, read)).toBeCloseTo(before, 0)
})

test('whoever loads the rows hears which ones are on screen', async () => {
  const heard: [number, number][] = []
  const { frame } = show({ names: people(1_000), onShown: (first, last) => heard.push([first, last]) })
  await painted()
  expect(heard.at(-1)?.[0]).toBe(0)
  await scroll(frame, frame.scrollHeight)
  await scroll(frame, frame.scrollHeight)
  expect(heard.at(-1)?.[1]).toBe(999)
})
