import { Fragment, useId } from 'react'
import type { Member } from '../../../contract/member.js'
import { Card } from '../../elements/Card.js'
import { Subheading } from '../../elements/Heading.js'
import { CardBody, CardHead } from '../../elements/layout.js'
import { Muted } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { AttributeFacts } from './AttributeFacts.js'

export interface PersonExtensionsProps {
  person: Member
}

/** The attributes under each extension's URN, one card per extension. Renders nothing for a person without any. */
export function PersonExtensions({ person }: PersonExtensionsProps) {
  const t = useMessages()
  const id = useId()
  const extensions = Object.entries(person.scim_registration?.scim_attributes.extensions ?? {})
  if (extensions.length === 0) return null
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('person.extensions')}</Subheading>
      </CardHead>
      <CardBody>
        <Muted>{t('person.extensions.about')}</Muted>
      </CardBody>
      {extensions.map(([urn, attributes]) => (
        <Extension key={urn} urn={urn} attributes={attributes} />
      ))}
    </Card>
  )
}

function Extension({ urn, attributes }: { urn: string; attributes: Record<string, unknown> }) {
  return (
    <Fragment>
      <CardHead>
        <Subheading depth={2}>
          <code data-wrap="" lang="en" translate="no">
            {urn}
          </code>
        </Subheading>
      </CardHead>
      <AttributeFacts attributes={readAttributes(attributes)} />
    </Fragment>
  )
}

/** A person's attributes may take 64 kB; a page must stay readable. */
const maxRows = 200
const maxText = 500

/** Names as the identity provider's mapping writes them, one row per value. */
function readAttributes(attributes: Record<string, unknown>): [string, string][] {
  const rows: [string, string][] = []
  collect('', attributes, rows)
  return rows
}

function collect(name: string, value: unknown, rows: [string, string][]): void {
  if (rows.length >= maxRows) return
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) rows.push([name, shortened(value.join(', '))])
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(`${name}[${index + 1}]`, item, rows)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) collect(name === '' ? key : `${name}.${key}`, part, rows)
  } else rows.push([name, shortened(String(value))])
}

function shortened(text: string): string {
  return text.length > maxText ? `${text.slice(0, maxText - 1)}…` : text
}
