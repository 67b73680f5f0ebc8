import { useState } from 'react'
import { emptyProfile, PersonForm } from './PersonForm.js'
import { Button, Panel, Status, type Tone } from './parts.js'
import type { OktaConsoleState } from './useOkta.js'
import type { OktaPerson, OktaView } from './view.js'

const words: Readonly<Record<string, readonly [Tone, string]>> = {
  pending: ['busy', 'Provisioning'],
  provisioned: ['ok', 'Provisioned'],
  failed: ['bad', 'Failed, see Tasks'],
  not_provisioned: ['bad', 'Not provisioned'],
}

const assignedBefore =
  'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application. Click Provision User.'

/** Assignments: who of the directory has the app. */
export function Assignments({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  const [isAdding, setIsAdding] = useState(false)
  const open = view.people.filter((person) => !person.isAssigned)
  const assignAll = async () => {
    for (const person of open) await okta.act('assign', { personId: person.id }, person.id)
  }

  return (
    <Panel
      title={`${view.people.length - open.length} of ${view.people.length} assigned`}
      actions={
        <Button onClick={assignAll} isDisabled={open.length === 0} isBusy={okta.running?.startsWith('assign')}>
          Assign everyone
        </Button>
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
          <Button onClick={() => setIsAdding(true)}>Add person to the directory</Button>
        </div>
      )}
    </Panel>
  )
}

function PersonRow({ person, okta, isEnabled }: { person: OktaPerson; okta: OktaConsoleState; isEnabled: boolean }) {
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
          {person.isAssigned && <Status tone={tone}>{word}</Status>}
        </div>
        <div className="oc-actions">
          <Button label={`Edit ${name}`} isExpanded={isEditing} onClick={() => setIsEditing(!isEditing)}>
            Edit
          </Button>
          {person.isAssigned ? (
            <Button label={`Unassign ${name}`} onClick={act('unassign')} isBusy={isBusy}>
              Unassign
            </Button>
          ) : (
            <Button label={`Assign ${name}`} kind="primary" onClick={act('assign')} isBusy={isBusy}>
              Assign
            </Button>
          )}
        </div>
      </div>
      {isStranded && (
        <div className="oc-stranded">
          <p>{isEnabled ? assignedBefore : 'Assigned. Nothing is sent before provisioning is set up.'}</p>
          {isEnabled && (
            <Button label={`Provision User ${name}`} kind="primary" onClick={act('assign')} isBusy={isBusy}>
              Provision User
            </Button>
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
