import { type FormEvent, useState } from 'react'
import type { OktaGroupView, OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton, ConsoleCheckbox, ConsolePanel, ConsoleStatus, ConsoleTextField, type ConsoleTone } from '../console/parts.js'
import type { OktaConsoleState } from './useOkta.js'

const busy = ['busy', 'Pushing'] as const
const words: Readonly<Record<string, readonly [ConsoleTone, string]>> = {
  pushing: busy,
  active: ['ok', 'Active'],
  error: ['bad', 'Error, see Tasks'],
}

/** Push Groups: a group reaches the app when it is pushed, with those of its members who are assigned. */
export function PushGroups({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  const isClassic = view.apps.find((app) => app.id === view.app)?.style === 'classic'
  const canPush = view.isEnabled && (!isClassic || view.integration.actions.pushGroups)
  return (
    <ConsolePanel title="Push groups by name">
      {canPush || (
        <p className="oc-note">{isClassic ? 'Save the integration with Push Groups ticked first.' : 'Save the integration first.'}</p>
      )}
      <ul className="oc-list">
        {view.groups.map((group) => (
          <GroupRow key={group.id} group={group} okta={okta} view={view} canPush={canPush} />
        ))}
      </ul>
    </ConsolePanel>
  )
}

interface GroupRowProps {
  group: OktaGroupView
  okta: OktaConsoleState
  view: OktaView
  canPush: boolean
}

function GroupRow({ group, okta, view, canPush }: GroupRowProps) {
  const [open, setOpen] = useState<'edit' | 'unlink' | null>(null)
  const [tone, word] = group.isBusy ? busy : (words[group.push?.status ?? ''] ?? (['quiet', 'Not pushed'] as const))
  const toggle = (part: 'edit' | 'unlink') => () => setOpen(open === part ? null : part)
  const push = () => void okta.act('push_group', { groupId: group.id }, group.id)
  const isBusy = okta.running?.endsWith(group.id) ?? false
  const people = group.members.length === 1 ? '1 person' : `${group.members.length} people`

  return (
    <li>
      <div className="oc-row">
        <div className="oc-name">
          <b>{group.name}</b>
          <small>{group.push ? `${people}, ${group.push.members} pushed` : people}</small>
          {group.push && <ConsoleStatus tone={tone}>{word}</ConsoleStatus>}
        </div>
        <div className="oc-actions">
          <ConsoleButton label={`Edit ${group.name}`} isExpanded={open === 'edit'} onClick={toggle('edit')}>
            Edit
          </ConsoleButton>
          {group.push && (
            <ConsoleButton label={`Unlink ${group.name}`} isExpanded={open === 'unlink'} onClick={toggle('unlink')}>
              Unlink
            </ConsoleButton>
          )}
          {group.push?.status !== 'active' && (
            <ConsoleButton label={`Push ${group.name}`} kind="primary" onClick={push} isBusy={isBusy} isDisabled={!canPush}>
              Push
            </ConsoleButton>
          )}
        </div>
      </div>
      {open === 'edit' && <GroupForm group={group} okta={okta} view={view} onDone={() => setOpen(null)} />}
      {open === 'unlink' && <Unlink group={group} okta={okta} onDone={() => setOpen(null)} />}
    </li>
  )
}

function GroupForm({ group, okta, view, onDone }: { group: OktaGroupView; okta: OktaConsoleState; view: OktaView; onDone: () => void }) {
  const [name, setName] = useState(group.name)
  const [members, setMembers] = useState(group.members)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    await okta.act('group', { groupId: group.id, name, members }, group.id)
    onDone()
  }
  return (
    <form className="oc-form" onSubmit={save}>
      <ConsoleTextField label="Group name" value={name} onChange={setName} />
      <fieldset className="oc-field">
        <legend>Members</legend>
        <div className="oc-members">
          {view.people.map(({ id, profile }) => (
            <ConsoleCheckbox
              key={id}
              label={`${profile.firstName} ${profile.lastName}`}
              isOn={members.includes(id)}
              onChange={(isOn) => setMembers(isOn ? [...members, id] : members.filter((member) => member !== id))}
            />
          ))}
        </div>
      </fieldset>
      <div className="oc-buttons">
        <ConsoleButton onClick={onDone}>Cancel</ConsoleButton>
        <ConsoleButton type="submit" kind="primary" isDisabled={name.trim() === ''} isBusy={okta.running === `group ${group.id}`}>
          Save group
        </ConsoleButton>
      </div>
    </form>
  )
}

function Unlink({ group, okta, onDone }: { group: OktaGroupView; okta: OktaConsoleState; onDone: () => void }) {
  const unlink = async (deleteInTarget: boolean) => {
    await okta.act('unlink_group', { groupId: group.id, deleteInTarget }, group.id)
    onDone()
  }
  return (
    <div className="oc-ask">
      <p>Unlinking ends the push of {group.name}.</p>
      <div className="oc-buttons">
        <ConsoleButton onClick={() => unlink(false)}>Leave the group in the target app</ConsoleButton>
        <ConsoleButton kind="danger" onClick={() => unlink(true)}>
          Delete the group in the target app
        </ConsoleButton>
      </div>
    </div>
  )
}
