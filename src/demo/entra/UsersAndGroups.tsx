import { useState } from 'react'
import type { EntraResult, EntraView } from '../../mocks/idp/entra/consoleContract.js'
import { ConsoleButton, ConsolePanel, ConsoleResult, ConsoleStatus } from '../console/parts.js'
import type { EntraConsoleState } from './useEntra.js'

interface Subject {
  id: string
  name: string
  detail: string
  isPerson: boolean
  isOff: boolean
}

/** Users and groups: who has the app. Nothing is sent before a cycle, or Provision on-demand for one person. */
export function UsersAndGroups({ entra, view }: { entra: EntraConsoleState; view: EntraView }) {
  const [result, setResult] = useState<EntraResult | null>(null)
  const groups = view.groups.map(
    ({ id, displayName, members }): Subject => ({
      id,
      name: displayName,
      detail: `${members.length} members`,
      isPerson: false,
      isOff: false,
    }),
  )
  const people = view.people.map(
    ({ id, displayName, userPrincipalName, accountEnabled }): Subject => ({
      id,
      name: displayName,
      detail: userPrincipalName,
      isPerson: true,
      isOff: !accountEnabled,
    }),
  )
  return (
    <ConsolePanel title={`${view.assigned.length} assigned`}>
      <div className="oc-form">
        <p className="oc-note">Changes here are sent with the next cycle, which Overview runs.</p>
        <ConsoleResult result={result} />
      </div>
      <ul className="oc-list">
        {[...people, ...groups].map((subject) => (
          <SubjectRow key={subject.id} subject={subject} entra={entra} view={view} onResult={setResult} />
        ))}
      </ul>
    </ConsolePanel>
  )
}

interface SubjectRowProps {
  subject: Subject
  entra: EntraConsoleState
  view: EntraView
  onResult: (result: EntraResult | null) => void
}

function SubjectRow({ subject: { id, name, detail, isPerson, isOff }, entra, view, onResult }: SubjectRowProps) {
  const isAssigned = view.assigned.includes(id)
  const isThere = view.provisioned.includes(id)
  const act = (action: string) => async () => onResult(await entra.act(action, { id }, id))
  return (
    <li>
      <div className="oc-row">
        <div className="oc-name">
          <b>{name}</b>
          <small>{detail}</small>
          {(isAssigned || isThere) && (
            <ConsoleStatus tone={isThere ? 'ok' : 'quiet'}>{isThere ? 'Provisioned' : 'Waits for a cycle'}</ConsoleStatus>
          )}
          {isOff && <ConsoleStatus tone="bad">Account disabled</ConsoleStatus>}
        </div>
        <div className="oc-actions">
          {isPerson && isAssigned && (
            <ConsoleButton label={`Provision on-demand: ${name}`} isDisabled={!view.isConfigured} onClick={act('on_demand')}>
              Provision on-demand
            </ConsoleButton>
          )}
          {isPerson && isThere && (
            <ConsoleButton label={`${isOff ? 'Enable' : 'Disable'} ${name}`} onClick={act(isOff ? 'enable' : 'disable')}>
              {isOff ? 'Enable account' : 'Disable account'}
            </ConsoleButton>
          )}
          <ConsoleButton
            label={`${isAssigned ? 'Remove' : 'Add'} ${name}`}
            kind={isAssigned ? 'plain' : 'primary'}
            isBusy={entra.running?.endsWith(id)}
            onClick={act(isAssigned ? 'unassign' : 'assign')}
          >
            {isAssigned ? 'Remove' : 'Add'}
          </ConsoleButton>
        </div>
      </div>
    </li>
  )
}
