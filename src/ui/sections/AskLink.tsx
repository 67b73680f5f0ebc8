import { usePart } from '../elements/part.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'

/** The way to the contact the host named, if it named one. */
export function AskLink() {
  const t = useMessages()
  const part = usePart('button')
  const { contact } = usePortalSettings()
  const href = contact?.email ? `mailto:${contact.email}` : contact?.url
  if (!href) return null
  const name = contact?.name ?? t.noun('gate.contact_unnamed')
  return (
    <a {...part} href={href}>
      <Icon name={contact?.email ? 'mail' : 'link'} />
      {t(contact?.email ? 'gate.ask_email' : 'gate.ask_link', { contact: name })}
    </a>
  )
}
