import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { type Progress, Prompts } from '../../src/demo/Prompts.js'
import { readSettings, searchOf } from '../../src/demo/settings.js'

afterEach(cleanup)

test('an address leads to a state: who looks, theme, width and window, and nothing for what is as usual', () => {
  const settings = readSettings('?person=viewer&theme=dark&width=360&window=receiver')
  expect(settings).toEqual({ visitor: 'viewer', theme: 'dark', width: '360', side: 'receiver' })
  expect(searchOf(settings)).toBe('?person=viewer&theme=dark&width=360&window=receiver')
  expect(searchOf(readSettings(''))).toBe('')
  expect(readSettings('?person=root&theme=<script>').visitor).toBe('admin')
})

const progress = (done: number): Progress => ({ hasConnection: done > 0, isConfigured: done > 1, hasArrived: done > 2 })
const steps = () => screen.queryAllByRole('listitem').map((item) => [item.textContent, item.getAttribute('aria-current')])

test('three prompts lead on as each is done, say that it works, and go when they are closed', async () => {
  const user = userEvent.setup({ delay: null })
  const onShow = vi.fn()
  const { rerender } = render(<Prompts progress={progress(0)} provider="okta" onShow={onShow} />)
  expect(steps()).toEqual([
    ['1Make a connection', 'step'],
    ['2Paste its values', null],
    ['3Assign somebody', null],
  ])
  rerender(<Prompts progress={progress(1)} provider="entra" onShow={onShow} />)
  expect(steps()[0]).toEqual(['1Make a connection, done', null])
  expect(screen.getByText(/paste Tenant URL and Secret Token/)).toBeTruthy()
  rerender(<Prompts progress={progress(3)} provider="okta" onShow={onShow} />)
  expect(screen.getByText(/^It works\./)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('region', { name: 'What to do first' })).toBeNull()
})

test('a demo that is set up already has no prompts', () => {
  render(<Prompts progress={progress(3)} provider="okta" onShow={() => {}} />)
  expect(screen.queryByRole('region', { name: 'What to do first' })).toBeNull()
})
