import { useId } from 'react'
import type { Member, ScimAttributes } from '../../../contract/member.js'
import { Card } from '../../elements/Card.js'
import { Subheading } from '../../elements/Heading.js'
import { CardBody, CardHead } from '../../elements/layout.js'
import { Muted } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { providerName } from '../../providerName.js'
import type { ShownConnection } from '../../shownConnection.js'
import { AttributeFacts } from './AttributeFacts.js'

export interface PersonAttributesProps {
  connection: ShownConnection
  person: Member
}

/** The attributes as received, under their SCIM names. */
export function PersonAttributes({ connection, person }: PersonAttributesProps) {
  const t = useMessages()
  const id = useId()
  const provider = providerName(connection.identity_provider, t)
  const attributes = person.scim_registration?.scim_attributes
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('person.attributes', { provider })}</Subheading>
      </CardHead>
      {attributes ? (
        <AttributeFacts attributes={readAttributes(attributes)} />
      ) : (
        <CardBody>
          <Muted>{t('person.attributes.none', { provider })}</Muted>
        </CardBody>
      )}
    </Card>
  )
}

/** Names as the RFC writes them, so that an administrator finds them in the console's attribute mapping. */
function readAttributes(attributes: ScimAttributes): [string, string][] {
  const { name, enterprise_extension: enterprise } = attributes
  const all: [string, string | null | undefined][] = [
    ['userName', attributes.user_name],
    ['externalId', attributes.external_id],
    ['active', String(attributes.active)],
    ['displayName', attributes.display_name],
    ['name.givenName', name?.given_name],
    ['name.familyName', name?.family_name],
    ['name.formatted', name?.formatted],
    ['title', attributes.title],
    ['userType', attributes.user_type],
    ['preferredLanguage', attributes.preferred_language],
    ['locale', attributes.locale],
    ['timezone', attributes.timezone],
    ...attributes.emails.map((email): [string, string | null | undefined] => [`emails[${email.type || 'other'}]`, email.value]),
    ...attributes.phone_numbers.map((phone): [string, string | null | undefined] => [
      `phoneNumbers[${phone.type || 'other'}]`,
      phone.value,
    ]),
    ['employeeNumber', enterprise?.employee_number],
    ['department', enterprise?.department],
    ['division', enterprise?.division],
    ['organization', enterprise?.organization],
    ['costCenter', enterprise?.cost_center],
    ['manager', enterprise?.manager?.display_name || enterprise?.manager?.value],
    ['id', attributes.id],
  ]
  return all.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
}
