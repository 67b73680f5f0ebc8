import { expect, test } from 'vitest'
import type { RoleAssignment } from '../../../src/contract/connection.js'
import { applyDraft, changedGroupCount, emptyDraft, remainingDraft, shownRoles, toggleAssignment } from '../../../src/core/roleDraft.js'

const assignment = (group: string, role: string): RoleAssignment => ({ group_id: group, role_id: role, group_name: group })
const saved = [assignment('design', 'editor'), assignment('finance', 'billing'), assignment('vanished', 'viewer')]

test('a role added and removed again leaves nothing to save', () => {
  const once = toggleAssignment(emptyDraft, saved, assignment('design', 'viewer'))
  expect(changedGroupCount(once)).toBe(1)
  const twice = toggleAssignment(once, saved, assignment('design', 'viewer'))
  expect(changedGroupCount(twice)).toBe(0)
  expect(applyDraft(saved, twice)).toEqual(saved)
})

test('a saved role removed and added again leaves nothing to save', () => {
  const once = toggleAssignment(emptyDraft, saved, assignment('design', 'editor'))
  expect(applyDraft(saved, once)).toEqual([saved[1], saved[2]])
  expect(applyDraft(saved, toggleAssignment(once, saved, assignment('design', 'editor')))).toEqual(saved)
})

test('what was not on screen is never dropped', () => {
  const draft = toggleAssignment(emptyDraft, saved, assignment('design', 'viewer'))
  expect(applyDraft(saved, draft)).toEqual([...saved, assignment('design', 'viewer')])
})

test('changes apply on top of what somebody else saved in the meantime, and never twice', () => {
  const draft = toggleAssignment(
    toggleAssignment(emptyDraft, saved, assignment('design', 'viewer')),
    saved,
    assignment('finance', 'billing'),
  )
  const theirs = [assignment('design', 'editor'), assignment('design', 'viewer'), assignment('sales', 'editor')]
  expect(applyDraft(theirs, draft)).toEqual(theirs)
})

test('a group shows its roles as saved, to be added and to be removed', () => {
  const draft = toggleAssignment(toggleAssignment(emptyDraft, saved, assignment('design', 'editor')), saved, assignment('design', 'viewer'))
  expect(shownRoles('design', saved, draft)).toEqual([
    { roleId: 'editor', change: 'removed' },
    { roleId: 'viewer', change: 'added' },
  ])
  expect(shownRoles('finance', saved, draft)).toEqual([{ roleId: 'billing', change: 'none' }])
})

test('what somebody else has saved in the meantime is no longer a change', () => {
  const [editor, viewer] = [
    { group_id: 'g1', group_name: 'One', role_id: 'editor' },
    { group_id: 'g1', group_name: 'One', role_id: 'viewer' },
  ]
  const draft = { added: [editor], removed: [viewer] }
  expect(remainingDraft(draft, [viewer])).toEqual(draft)
  expect(remainingDraft(draft, [editor, viewer])).toEqual({ added: [], removed: [viewer] })
  expect(remainingDraft(draft, [editor])).toEqual(emptyDraft)
})
