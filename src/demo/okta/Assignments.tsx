import { useState } from 'react'
import type { OktaPersonView, OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton, ConsolePanel, ConsoleStatus, type ConsoleTone } from '../console/parts.js'
import { emptyProfile, PersonForm } from './PersonForm.js'
import type { OktaConsoleState } from './useOkta.js'

const words: Readonly<Record<string, readonly [ConsoleTone, string]>> = {
  pending: ['busy', 'Provisioning'],
  provisioned: ['ok', 'Provisioned'],
  failed: ['bad', 'Failed, see Tasks'],
  not_provisioned: ['bad', 'Not provisioned'],
}

const assignedBefore =
  'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application. Click Provision User.'

/** Assignments: who in the directory has the app. */
export function Assignments({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  const [isAdding, setIsAdding] = useState(false)
  const open = view.people.filter((person) => !person.isAssigned)
  const assignAll = async () => {
    for (const person of open) await okta.act('assign', { personId: person.id }, person.id)
  }

  return (
    <ConsolePanel
      title={`${view.people.length - open.length} of ${view.people.length} assigned`}
      actions={
        <ConsoleButton onClick={assignAll} isDisabled={open.length === 0} isBusy={okta.running?.startsWith('assign')}>
          Assign everyone
        </ConsoleButton>
      }
    >
      <ul className="oc-list">
        {view.people.map((person) => (
          <PersonRow key={person.id} person={person} okta={okta} isEnabled={view.isEnabled} />
        ))}
      </ul>
      {isAdding ? (
        <PersonForm
          profile={emptyProfile}
          submit="Add person"
          isBusy={okta.running === 'add_person'}
          onCancel={() => setIsAdding(false)}
          onSubmit={async (profile) => {
            await okta.act('add_person', profile)
            setIsAdding(false)
          }}
        />
      ) : (
        <div className="oc-foot">
          <ConsoleButton onClick={() => setIsAdding(true)}>Add person to the directory</ConsoleButton>
        </div>
      )}
    </ConsolePanel>
  )
}

function PersonRow({ person, okta, isEnabled }: { person: OktaPersonView; okta: OktaConsoleState; isEnabled: boolean }) {
  const [isEditing, setIsEditing] = useState(false)
  const { firstName, lastName, login } = person.profile
  const name = `${firstName} ${lastName}`
  const [tone, word] = person.isBusy ? (['busy', 'Working'] as const) : (words[person.status ?? ''] ?? (['quiet', 'Assigned'] as const))
  const act = (action: string) => () => void okta.act(action, { personId: person.id }, person.id)
  const isBusy = okta.running?.endsWith(person.id) ?? false
  const isStranded = person.isAssigned && person.status === 'not_provisioned'

  return (
    <li>
      <div className="oc-row">
        <div className="oc-name">
          <b>{name}</b>
          <small>{login}</small>
          {person.isAssigned && <ConsoleStatus tone={tone}>{word}</ConsoleStatus>}
        </div>
        <div className="oc-actions">
          <ConsoleButton label={`Edit ${name}`} isExpanded={isEditing} onClick={() => setIsEditing(!isEditing)}>
            Edit
          </ConsoleButton>
          {person.isAssigned ? (
            <ConsoleButton label={`Unassign ${name}`} onClick={act('unassign')} isBusy={isBusy}>
              Unassign
            </ConsoleButton>
          ) : (
            <ConsoleButton label={`Assign ${name}`} kind="primary" onClick={act('assign')} isBusy={isBusy}>
              Assign
            </ConsoleButton>
          )}
        </div>
      </div>
      {isStranded && (
        <div className="oc-stranded">
          <p>{isEnabled ? assignedBefore : 'Assigned. Nothing is sent before provisioning is set up.'}</p>
          {isEnabled && (
            <ConsoleButton label={`Provision User ${name}`} kind="primary" onClick={act('assign')} isBusy={isBusy}>
              Provision User
            </ConsoleButton>
          )}
        </div>
      )}
      {isEditing && (
        <PersonForm
          profile={person.profile}
          submit="Save profile"
          isBusy={okta.running === `profile ${person.id}`}
          onCancel={() => setIsEditing(false)}
          onSubmit={async (profile) => {
            await okta.act('profile', { personId: person.id, ...profile }, person.id)
            setIsEditing(false)
          }}
        />
      )}
    </li>
  )
}
