import { type FormEvent, useState } from 'react'
import type { OktaProfile } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton, ConsoleTextField } from '../console/parts.js'

const fields: readonly (readonly [keyof OktaProfile, string])[] = [
  ['firstName', 'First name'],
  ['lastName', 'Last name'],
  ['login', 'Username'],
  ['email', 'Primary email'],
  ['title', 'Title'],
  ['department', 'Department'],
]

export const emptyProfile: OktaProfile = { login: '', firstName: '', lastName: '', email: '' }

/** A person in the Okta directory. An empty e-mail address is omitted. */
export function PersonForm({ profile, submit, onSubmit, onCancel, isBusy }: PersonFormProps) {
  const [draft, setDraft] = useState(profile)
  const isComplete = [draft.firstName, draft.lastName, draft.login].every((text) => text.trim() !== '')
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { title, department, ...required } = draft
    onSubmit({ ...required, email: draft.email?.trim() || null, ...(title ? { title } : {}), ...(department ? { department } : {}) })
  }
  return (
    <form className="oc-form oc-person-form" onSubmit={send}>
      {fields.map(([key, label]) => (
        <ConsoleTextField key={key} label={label} value={draft[key] ?? ''} onChange={(value) => setDraft({ ...draft, [key]: value })} />
      ))}
      <div className="oc-buttons">
        <ConsoleButton onClick={onCancel}>Cancel</ConsoleButton>
        <ConsoleButton type="submit" kind="primary" isDisabled={!isComplete} isBusy={isBusy}>
          {submit}
        </ConsoleButton>
      </div>
    </form>
  )
}

interface PersonFormProps {
  profile: OktaProfile
  submit: string
  onSubmit: (profile: OktaProfile) => void
  onCancel: () => void
  isBusy: boolean
}
